// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/save_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

using namespace golanes;

class TestSaveFile : public QObject {
    Q_OBJECT

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    static bool save(const QString& path, const char* text) {
        return saveFile(path.toStdString(), text).has_value();
    }

  private slots:
    void replacesTheWholeFileAndNothingElse() {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.golanes"));
        QVERIFY(save(path, "a long first text"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(save(path, "short"));
        QCOMPARE(read(path), QByteArray("short"));
        QVERIFY(!QFile::permissions(path).testFlag(QFile::ReadOther));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.golanes"});
    }

    void followsLinks() {
        const QTemporaryDir dir;
        const QString real = dir.filePath(QStringLiteral("real"));
        const QString link = dir.filePath(QStringLiteral("link"));
        QVERIFY(save(real, "before") && QFile::link(real, link));
        QVERIFY(save(link, "after"));
        QCOMPARE(read(real), QByteArray("after"));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    // A pipe stays one, and its reader has what was saved.
    void whatIsNoFileIsWrittenTo() {
        const QTemporaryDir dir;
        const std::string path = dir.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
        const int reader = open(path.c_str(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QVERIFY(saveFile(path, "through").has_value());
        char got[16];
        QCOMPARE(::read(reader, got, sizeof(got)), ssize_t{7});
        QCOMPARE(std::string(got, 7), std::string("through"));
        close(reader);
        struct stat status {};
        QVERIFY(stat(path.c_str(), &status) == 0 && S_ISFIFO(status.st_mode));
        QVERIFY(!saveFile(path, "nobody reads it").has_value());  // and does not wait for a reader
    }

    void whatFailsChangesNothing() {
        const QTemporaryDir dir;
        QVERIFY(!save(dir.filePath(QStringLiteral("none/a")), "text"));
        // A folder that is not empty cannot be replaced by a file.
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("folder/inner")));
        const auto saved = saveFile(dir.filePath(QStringLiteral("folder")).toStdString(), "text");
        QVERIFY(!saved.has_value());
        QVERIFY(saved.error().code == ErrorCode::Io && !saved.error().message.empty());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "test_save_file.moc"
