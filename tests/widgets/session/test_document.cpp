// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;
using test::FakeSource;

class DocumentTest : public QObject {
    Q_OBJECT

    using State = Document::State;
    QTemporaryDir dir_;
    QString path() const { return dir_.filePath(QStringLiteral("app.trace")); }

    void grow() const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("0123456789");
    }

  private slots:
    void init() {
        test::failOnWarnings();
        QFile::remove(path());
        grow();
    }

    void loads() {
        FakeSource fake;
        Document document(path(), fake.source());
        QSignalSpy traceChanged(&document, &Document::traceChanged);
        document.load();
        QCOMPARE(document.state(), State::Loading);
        QVERIFY(document.job());
        QTRY_COMPARE(document.state(), State::Ready);
        QCOMPARE(document.trace(), fake.result.value());
        QCOMPARE(traceChanged.size(), 1);
        QCOMPARE(document.name(), QStringLiteral("app.trace"));
        QCOMPARE(document.fileBytes(), qint64{10});
    }

    void limitsTheMemoryUnlessToldOtherwise() {
        FakeSource fake;
        fake.result = fail(ErrorCode::TooLarge, "needs 2 GB");
        Document document(path(), fake.source());
        document.load();
        QTRY_COMPARE(document.state(), State::Failed);
        QCOMPARE(fake.lastLimit.load(), std::uint64_t{1000});
        QCOMPARE(document.error().code, ErrorCode::TooLarge);
        document.load(true);
        QTRY_COMPARE(fake.calls.load(), 2);
        QCOMPARE(fake.lastLimit.load(), std::uint64_t{0});
    }

    void cancelAnswersAtOnce() {
        FakeSource fake;
        fake.held = true;
        Document document(path(), fake.source());
        document.load();
        QTRY_COMPARE(fake.calls.load(), 1);
        document.cancel();
        QCOMPARE(document.state(), State::Cancelled);
        QVERIFY(!document.trace());
        QTRY_COMPARE(fake.cancelled.load(), 1);
        QTRY_VERIFY(!document.job());  // the thread is gone
        fake.held = false;
        document.load();
        QTRY_COMPARE(document.state(), State::Ready);
    }

    void loadWhileLoadingIsOneLoad() {
        FakeSource fake;
        fake.held = true;
        Document document(path(), fake.source());
        document.load();
        document.load();
        fake.held = false;
        QTRY_COMPARE(document.state(), State::Ready);
        QCOMPARE(fake.calls.load(), 1);
    }

    void aFailedReloadKeepsTheTrace() {
        FakeSource fake;
        Document document(path(), fake.source());
        document.load();
        QTRY_COMPARE(document.state(), State::Ready);
        const TracePtr before = document.trace();
        fake.result = fail(ErrorCode::Damaged, "cut");
        document.load();
        QCOMPARE(document.trace(), before);
        QTRY_COMPARE(document.state(), State::Failed);
        QCOMPARE(document.trace(), before);
    }

    void reportsGrowth() {
        FakeSource fake;
        Document document(path(), fake.source());
        document.load();
        QTRY_COMPARE(document.state(), State::Ready);
        QSignalSpy changed(&document, &Document::changedOnDisk);
        grow();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toLongLong(), qint64{10});
    }

    void growthDuringTheLoadIsReportedAfterIt() {
        FakeSource fake;
        fake.held = true;
        Document document(path(), fake.source());
        document.load();
        QSignalSpy changed(&document, &Document::changedOnDisk);
        grow();
        QTest::qWait(3 * FileWatch::kSettleMs);
        QCOMPARE(changed.size(), 0);
        fake.held = false;
        QTRY_COMPARE(document.state(), State::Ready);
        QCOMPARE(changed.size(), 1);
    }

    void closingWhileLoadingEndsTheLoad() {
        FakeSource fake;
        fake.held = true;
        {
            Document document(path(), fake.source());
            document.load();
            QTRY_COMPARE(fake.calls.load(), 1);
        }
        QCOMPARE(fake.cancelled.load(), 1);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "test_document.moc"
