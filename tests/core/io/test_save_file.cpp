// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/save_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
