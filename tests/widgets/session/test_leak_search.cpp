// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps of goroutines as files: those that are none are refused with the reason, and reading can be given up.
#include "tests/widgets/no_warnings.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/view_state.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace golanes;

class TestLeakSearch : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        search_ = LeakSearch::of(state_.get());
    }

    void aDumpAmongLogsIsRead() {
        QByteArray logs;
        while (logs.size() < 10'000) logs += "2024/01/02 listening\n";
        search_->openDump(write("dump.txt", logs + "goroutine 5 [running]:\nmain.f()\n\t/m.go:1 +0x1\n"));
        QCOMPARE(search_->reading(), QStringLiteral("dump.txt"));
        QTRY_VERIFY(search_->question().dump);
        QCOMPARE(search_->dumpName(), QStringLiteral("dump.txt"));
        QVERIFY(search_->reading().isEmpty());
    }

    void whatIsNoneIsRefusedWithTheReason() {
        QVERIFY(refused(folder_.filePath(QStringLiteral("none"))).contains(QStringLiteral("does not exist")));
        QVERIFY(refused(folder_.path()).contains(QStringLiteral("not a regular file")));
        QVERIFY(refused(write("text", "hello\n")).contains(QStringLiteral("no goroutine")));
        QVERIFY(refused(write("gz", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8)))
                    .contains(QStringLiteral("compressed")));
        QVERIFY(refused(write("elf", QByteArray("\x7f"
                                                "ELF\0\0goroutine 5 [running]:\n",
                                                29)))
                    .contains(QStringLiteral("ELF")));
        QVERIFY(refused(write("trace", QByteArray("go 1.22 trace\0\0\0", 16)))
                    .contains(QStringLiteral("go-trace")));
        // Takes no room on the disk.
        const QString large = write("large", "goroutine 5 [running]:\nmain.f()\n");
        QVERIFY(QFile::resize(large, qint64{300} << 20));
        QVERIFY(refused(large).contains(QStringLiteral("larger than")));
    }

    void readingIsGivenUpAndTheOneBeforeStays() {
        const QString path = write("dump.txt", "goroutine 5 [running]:\nmain.f()\n");
        search_->openDump(path);
        QTRY_VERIFY(search_->question().dump);
        QSignalSpy changed(search_, &LeakSearch::changed);
        search_->openDump(path);
        search_->closeDump();
        QVERIFY(search_->reading().isEmpty() && search_->question().dump);
        QTest::qWait(50);
        QCOMPARE(changed.count(), 0);
        search_->closeDump();
        QVERIFY(!search_->question().dump);
    }

  private:
    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    // Why a file was refused.
    QString refused(const QString& path) {
        QSignalSpy failed(search_, &LeakSearch::failed);
        search_->openDump(path);
        if (failed.isEmpty() && !failed.wait(20'000)) return {};
        return failed[0][1].toString();
    }

    QTemporaryDir folder_;
    std::unique_ptr<ViewState> state_;
    LeakSearch* search_ = nullptr;
};

QTEST_MAIN(TestLeakSearch)
#include "test_leak_search.moc"
