// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/file_watch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class FileWatchTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;
    QString path() const { return dir_.filePath(QStringLiteral("app.trace")); }

    static void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode) {
        QFile file(path);
        QVERIFY(file.open(mode));
        file.write(bytes);
    }

  private slots:
    void init() {
        test::failOnWarnings();
        write(path(), "0123456789", QIODevice::WriteOnly | QIODevice::Truncate);
    }

    void growthIsReportedOnceABurst() {
        FileWatch watch(path());
        QSignalSpy changed(&watch, &FileWatch::changed);
        for (int i = 0; i < 5; ++i) write(path(), "more", QIODevice::Append);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<FileStamp>().size, qint64{30});
        QCOMPARE(watch.known().size, qint64{10});
    }

    void aReplacedFileIsReportedAndWatchedOn() {
        FileWatch watch(path());
        QSignalSpy changed(&watch, &FileWatch::changed);
        const QString other = dir_.filePath(QStringLiteral("new"));
        write(other, "another recording", QIODevice::WriteOnly);
        QFile::remove(path());
        QVERIFY(QFile::rename(other, path()));
        QTRY_COMPARE(changed.size(), 1);
        watch.accept();
        write(path(), "and more", QIODevice::Append);
        QTRY_COMPARE(changed.size(), 2);
    }

    void aRemovedFileIsNotAChange() {
        FileWatch watch(path());
        QSignalSpy changed(&watch, &FileWatch::changed);
        QFile::remove(path());
        QTest::qWait(3 * FileWatch::kSettleMs);
        QCOMPARE(changed.size(), 0);
        write(path(), "it came back, longer", QIODevice::WriteOnly);
        QTRY_COMPARE(changed.size(), 1);
    }

    void otherFilesInTheFolderDoNotMatter() {
        FileWatch watch(path());
        QSignalSpy changed(&watch, &FileWatch::changed);
        write(dir_.filePath(QStringLiteral("neighbour")), "x", QIODevice::WriteOnly);
        QTest::qWait(3 * FileWatch::kSettleMs);
        QCOMPARE(changed.size(), 0);
    }

    void checkReportsAgain() {
        FileWatch watch(path());
        QSignalSpy changed(&watch, &FileWatch::changed);
        write(path(), "more", QIODevice::Append);
        watch.check();
        watch.check();
        QCOMPARE(changed.size(), 2);
        watch.accept();
        watch.check();
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(FileWatchTest)
#include "test_file_watch.moc"
