// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/leaks.h"
#include "core/store/goroutine_dump.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QString>

#include <memory>

namespace golanes {

class ViewState;

using GoroutineDumpPtr = std::shared_ptr<const GoroutineDump>;

// By what leaked goroutines are looked for; for work on another thread.
struct LeakQuestion {
    LeakThresholds thresholds{};
    GoroutineDumpPtr dump = nullptr;  // of the same process, to find them in; null: none was given
    bool operator==(const LeakQuestion&) const = default;
};

// The thresholds that are chosen for a recording, and the dump of goroutines (debug=2) that was given with
// it.
class LeakSearch : public QObject {
    Q_OBJECT

  public:
    // That of a view; made by the first call.
    static LeakSearch* of(ViewState* state);

    const LeakQuestion& question() const { return question_; }
    // The dump's file, and its name; "" without one.
    const QString& dumpPath() const { return dumpPath_; }
    QString dumpName() const;
    void setThresholds(const LeakThresholds& thresholds);
    // Reads a dump in the background; the one before stays until then.
    void openDump(const QString& path);
    void closeDump();
    // Looks as that of another view of the same recording does.
    void takeOver(const LeakSearch& other);

  signals:
    // question() is another.
    void changed();
    // Its dump is.
    void dumpChanged();
    // The file holds no dump of goroutines, or cannot be read.
    void failed(const QString& name);

  private:
    explicit LeakSearch(QObject* parent) : QObject(parent) {}

    LeakQuestion question_;
    QString dumpPath_;
    Background reading_;
};

}  // namespace golanes
