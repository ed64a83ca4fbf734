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
    // Reads a dump in the background; the one before stays until then. Refuses (failed()) what is of another
    // kind by its beginning, and what is larger than 256 MiB.
    void openDump(const QString& path);
    // Gives up one that is being read, else forgets the one that there is.
    void closeDump();
    // Looks as that of another view of the same recording does.
    void takeOver(const LeakSearch& other);
    // The file name of the dump that is being read; "": none is.
    const QString& reading() const { return readingName_; }

  signals:
    // question() is another.
    void changed();
    // Its dump is.
    void dumpChanged();
    // reading() is another.
    void readingChanged();
    // The file holds no dump of goroutines, or cannot be read: `why` in a few words.
    void failed(const QString& name, const QString& why);

  private:
    void setReading(const QString& name);
    explicit LeakSearch(QObject* parent) : QObject(parent) {}

    LeakQuestion question_;
    QString dumpPath_;
    QString readingName_;
    Background reading_;
};

}  // namespace golanes
