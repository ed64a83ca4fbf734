// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fake_source.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/load_job.h"

#include <QSignalSpy>
#include <QTest>

#include <new>

using namespace golanes;
using test::FakeSource;

class LoadJobTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    void bringsTheTrace() {
        FakeSource fake;
        LoadJob job(fake.source().open, QStringLiteral("/a"), {});
        QSignalSpy finished(&job, &LoadJob::finished);
        QSignalSpy ended(&job, &LoadJob::ended);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job.outcome().value().trace, fake.result.value());
        QCOMPARE(ended.size(), 1);
    }

    void bringsTheError() {
        FakeSource fake;
        fake.result = fail(ErrorCode::NotATrace, "looks like a picture", 7);
        LoadJob job(fake.source().open, QStringLiteral("/a"), {});
        QSignalSpy finished(&job, &LoadJob::finished);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!job.outcome());
        QCOMPARE(job.outcome().error().code, ErrorCode::NotATrace);
        QCOMPARE(job.outcome().error().offset, std::int64_t{7});
    }

    void runningOutOfMemoryIsAnError() {
        LoadJob job(
            [](const std::string&, Job&, const OpenOptions&) -> Result<TracePtr> { throw std::bad_alloc(); },
            QStringLiteral("/a"), {});
        QSignalSpy finished(&job, &LoadJob::finished);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job.outcome().error().code, ErrorCode::TooLarge);
    }

    void tellsStageAndShare() {
        FakeSource fake;
        fake.held = true;
        LoadJob job(fake.source().open, QStringLiteral("/a"), {});
        QSignalSpy progressed(&job, &LoadJob::progressed);
        QTRY_COMPARE(job.stage(), Job::Stage::Decoding);
        QTRY_COMPARE(job.progress(), overallProgress(Job::Stage::Decoding, 0.5));
        QVERIFY(!progressed.isEmpty());
    }

    void cancelFinishesBeforeItReturns() {
        FakeSource fake;
        fake.held = true;
        LoadJob job(fake.source().open, QStringLiteral("/a"), {});
        QSignalSpy finished(&job, &LoadJob::finished);
        QSignalSpy ended(&job, &LoadJob::ended);
        QTRY_COMPARE(fake.calls.load(), 1);
        job.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(job.outcome().error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(fake.cancelled.load(), 1);
        QCOMPARE(finished.size(), 1);
    }

    void destroyingCancels() {
        FakeSource fake;
        fake.held = true;
        {
            LoadJob job(fake.source().open, QStringLiteral("/a"), {});
            QTRY_COMPARE(fake.calls.load(), 1);
        }
        QCOMPARE(fake.cancelled.load(), 1);
    }

    void overallProgressNeverGoesBack() {
        double last = 0;
        for (int stage = 0; stage <= static_cast<int>(Job::Stage::Done); ++stage) {
            for (const double fraction : {-1.0, 0.0, 0.3, 1.0}) {
                const double now = overallProgress(static_cast<Job::Stage>(stage), fraction);
                QVERIFY(now >= last && now <= 1);
                last = now;
            }
        }
        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(LoadJobTest)
#include "test_load_job.moc"
