// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/session/background.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace golanes {

// A copy of what a window has open, kept in a folder in case the program ends unexpectedly, and the copies
// that such ends have left there. A lock beside each copy tells whether its program still runs.
class SessionAutosave : public QObject {
    Q_OBJECT

  public:
    explicit SessionAutosave(QObject* parent = nullptr) : QObject(parent) {}
    // An orderly end leaves nothing.
    ~SessionAutosave() override;

    // Where the copies are; "", as at first: nowhere.
    const QString& folder() const { return folder_; }
    void setFolder(const QString& folder) { folder_ = folder; }

    // Writes the copy, in the background; paths are absolute.
    void write(const Session& session);
    // There is nothing to be kept.
    void drop();

    // Copies that programs left which are no more; they are this window's to offer until it forgets them.
    // None while what was claimed before is open again and waits for a copy of its own.
    QStringList claim();
    // Deletes what was claimed: now, or once what was recovered from it has a copy of its own.
    void forget();
    void forgetWhenWritten() { forgets_ = true; }
    // What another window has claimed is this one's from now on.
    void takeClaims(SessionAutosave& other);

  private:
    QString folder_;
    QString path_;
    std::unique_ptr<QLockFile> lock_;  // of the own copy, once there is one
    bool forgets_ = false;
    QStringList claimed_;
    std::vector<std::unique_ptr<QLockFile>> claims_;
    std::unique_ptr<Background> work_;
};

}  // namespace golanes
