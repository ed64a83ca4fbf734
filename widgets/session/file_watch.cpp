// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/file_watch.h"

#include <QFileInfo>

namespace golanes {

FileStamp FileStamp::of(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) return {};
    return {true, info.size(), info.lastModified()};
}

FileWatch::FileWatch(const QString& path, QObject* parent) : QObject(parent), path_(path) {
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &FileWatch::look);
    // Not restarted by further changes: a file that grows without pause is reported all the same.
    const auto noteChange = [this] {
        if (!settle_.isActive()) settle_.start();
    };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, noteChange);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, noteChange);
    accept();
}

void FileWatch::accept() {
    known_ = reported_ = FileStamp::of(path_);
    watch();
}

void FileWatch::check() {
    reported_ = known_;
    look();
}

void FileWatch::watch() {
    // A file that is replaced leaves the watcher, so it is added again whenever it is looked at.
    if (known_.exists && !watcher_.files().contains(path_)) watcher_.addPath(path_);
    const QString folder = QFileInfo(path_).absolutePath();
    if (watcher_.directories().isEmpty() && QFileInfo::exists(folder)) watcher_.addPath(folder);
}

void FileWatch::look() {
    const FileStamp now = FileStamp::of(path_);
    watch();
    if (!now.exists || now == reported_) return;
    reported_ = now;
    if (now != known_) emit changed(now);
}

}  // namespace golanes
