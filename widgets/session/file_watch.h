// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace golanes {

// What tells one state of a file on disk from another.
struct FileStamp {
    bool exists = false;
    qint64 size = 0;  // bytes
    QDateTime modified;

    static FileStamp of(const QString& path);
    bool operator==(const FileStamp&) const = default;
};

// Notices that one file has changed, grown, or been replaced by another of the same name. Also sees files
// that are replaced by renaming, which is how many programs save. Bursts of changes are reported once.
class FileWatch : public QObject {
    Q_OBJECT

  public:
    static constexpr int kSettleMs = 400;

    explicit FileWatch(const QString& path, QObject* parent = nullptr);

    // Takes the file as it is now for known: later differences are counted from here.
    void accept();
    const FileStamp& known() const { return known_; }
    // Looks at once, and reports what differs even if it was reported before.
    void check();

  signals:
    // The file exists and is not as it was at the last accept() (and not as reported last).
    void changed(const golanes::FileStamp& now);

  private:
    void watch();
    void look();

    QString path_;
    QFileSystemWatcher watcher_;
    QTimer settle_;
    FileStamp known_;
    FileStamp reported_;
};

}  // namespace golanes
