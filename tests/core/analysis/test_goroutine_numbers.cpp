// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_numbers.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class GoroutineNumbersTest : public QObject {
    Q_OBJECT

  private slots:
    void aWorkerIsCountedByHand() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        const GoroutineNumbers n = goroutineNumbers(*s.trace, s.worker, job);
        QCOMPARE(n[StateClass::Running].count, std::uint64_t{3});
        QCOMPARE(n[StateClass::Running].total, Duration{140'000 + 170'000 + 90'000});
        QCOMPARE(s.trace->goSpans.start[n[StateClass::Running].longest], ServiceTrace::at(430));
        QCOMPARE(n[StateClass::Runnable].count, std::uint64_t{3});
        QCOMPARE(n[StateClass::Runnable].total, Duration{10'000 + 30'000 + 10'000});
        QCOMPARE(n[StateClass::Channel].count, std::uint64_t{1});
        QCOMPARE(n[StateClass::Sleep].total, Duration{200'000});
        QCOMPARE(n[StateClass::Network].count, std::uint64_t{0});
        QCOMPARE(n[StateClass::Network].longest, kNoSpan);
    }

    // What lanes draw of it before its first event is told apart.
    void theTimeBeforeItsFirstEventIsNotCounted() {
        const TracePtr trace = test::runRandomProcess({.seed = 4, .events = 5000});
        int before = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            if (track.size() == 0) continue;
            Job job;
            const GoroutineNumbers n = goroutineNumbers(*trace, GoroutineIndex(g), job);
            const bool born = trace->goroutines[g].createdInTrace();
            QCOMPARE(n.before, born ? 0 : track.start(0) - trace->range.begin);
            if (n.before == 0) continue;
            QCOMPARE(n.stateBefore, track.state(0).cls);
            ++before;
        }
        QVERIFY(before > 0);
    }

    // The totals are those that the sums of the store give.
    void totalsAgreeWithTheSums() {
        const TracePtr trace = test::runRandomProcess({.seed = 4, .events = 5000});
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            if (track.size() == 0) continue;
            Job job;
            const GoroutineNumbers n = goroutineNumbers(*trace, GoroutineIndex(g), job);
            const ClassSums sums = track.sums({track.start(0), trace->range.end});
            std::uint64_t count = 0;
            for (std::size_t c = 0; c < kStateClassCount; ++c) {
                QCOMPARE(n.by[c].total, sums[c]);
                count += n.by[c].count;
            }
            QCOMPARE(count, std::uint64_t{track.size()});
        }
    }
};

QTEST_GUILESS_MAIN(GoroutineNumbersTest)
#include "test_goroutine_numbers.moc"
