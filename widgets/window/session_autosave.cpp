// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_autosave.h"

#include "core/session/session_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <utility>

namespace golanes {

namespace {

const QString kLock = QStringLiteral(".lock");

std::unique_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path + kLock);
    // A program that runs keeps its lock however long it runs.
    lock->setStaleLockTime(0);
    return lock;
}

// A name that no other window has.
QString freePath(const QString& folder) {
    for (int i = 0;; ++i) {
        const QString path =
            QStringLiteral("%1/%2-%3.golanes").arg(folder).arg(QCoreApplication::applicationPid()).arg(i);
        if (!QFile::exists(path) && !QFile::exists(path + kLock)) return path;
    }
}

}  // namespace

SessionAutosave::~SessionAutosave() {
    drop();
}

void SessionAutosave::write(const Session& session) {
    if (folder_.isEmpty()) return;
    if (!lock_) {
        if (!QDir().mkpath(folder_)) return;  // a folder that cannot be written to has no copies
        path_ = freePath(folder_);
        auto lock = lockOf(path_);
        if (!lock->tryLock(0)) return;
        lock_ = std::move(lock);
    }
    if (!work_) work_ = std::make_unique<Background>();
    work_->run(
        [session, path = path_.toStdString()](Job&) {
            SessionFile file;
            file.session = session;
            return file.save(path).has_value();
        },
        [this](bool written) {
            if (written && std::exchange(forgets_, false)) forget();
        });
}

void SessionAutosave::drop() {
    if (!lock_) return;
    work_.reset();  // ends what is being written
    QFile::remove(path_);
    lock_.reset();
}

QStringList SessionAutosave::claim() {
    if (folder_.isEmpty() || forgets_) return {};
    for (const QFileInfo& info : QDir(folder_).entryInfoList({QStringLiteral("*.golanes")}, QDir::Files)) {
        auto lock = lockOf(info.absoluteFilePath());
        if (!lock->tryLock(0)) continue;
        claimed_ << info.absoluteFilePath();
        claims_.push_back(std::move(lock));
    }
    return claimed_;
}

void SessionAutosave::forget() {
    for (const QString& path : claimed_) QFile::remove(path);
    claimed_.clear();
    claims_.clear();
}

void SessionAutosave::takeClaims(SessionAutosave& other) {
    forgets_ = std::exchange(other.forgets_, false);
    claimed_ = std::exchange(other.claimed_, {});
    claims_ = std::exchange(other.claims_, {});
}

}  // namespace golanes
