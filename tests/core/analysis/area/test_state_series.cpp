// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/state_series.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestStateSeries : public QObject {
    Q_OBJECT

  private slots:
    // Against the states of every goroutine span by span.
    void columnsHoldTheTimeOfAllSpans() {
        const TracePtr trace = runRandomProcess({.seed = 5, .events = 8000});
        const TimeRange all = trace->range;
        Scope some = wholeOf(*trace);
        some.goroutines.resize(trace->goroutines.size());
        for (std::size_t g = 0; g < some.goroutines.size(); g += 3) some.goroutines[g] = true;
        const Scope part{{all.begin + all.length() / 3, all.end - 12'345}, {}};
        for (const Scope& scope : {wholeOf(*trace), some, part}) {
            Job job;
            const StateSeries series = stateSeries(*trace, scope, 37, job);
            QCOMPARE(series.columns(), std::size_t{37});
            QCOMPARE(series.columnTime(0).begin, scope.range.begin);
            QCOMPARE(series.columnTime(36).end, scope.range.end);
            for (std::size_t c = 0; c < series.columns(); ++c) {
                const TimeRange column = series.columnTime(c);
                if (c > 0) QCOMPARE(column.begin, series.columnTime(c - 1).end);
                std::array<Duration, kStateClassCount> sums{};
                for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
                    const GoTrack track(*trace, GoroutineIndex(g));
                    for (std::uint32_t i = 0; scope.has(GoroutineIndex(g)) && i < track.size(); ++i) {
                        const bool back = i == 0 && !trace->goroutines[g].createdInTrace();
                        const TimeRange span{back ? all.begin : track.start(i), track.end(i)};
                        if (span.overlaps(column))
                            sums[std::size_t(track.state(i).cls)] += span.clippedTo(column).length();
                    }
                }
                for (std::size_t k = 1; k < kStateClassCount; ++k)
                    QVERIFY(std::abs(series.goroutines[c][k] - double(sums[k]) / double(column.length())) <
                            1e-9);
            }
        }
    }

    void procsAddUpToGomaxprocs() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        const TimeRange range{ServiceTrace::at(100), ServiceTrace::at(300)};
        const StateSeries series = stateSeries(*s.trace, {range, {}}, 2, job);
        // P0 runs all the time; P1 110–250 and 260–420.
        QVERIFY(std::abs(series.procs[0].running - 1.9) < 1e-9);
        QVERIFY(std::abs(series.procs[1].running - 1.9) < 1e-9);
        const StateSeries random = stateSeries(*runRandomProcess({.seed = 9}), {{0, 1'000'000}, {}}, 20, job);
        for (const StateSeries::Procs& p : random.procs) QVERIFY(p.idle >= 0);
    }

    void nothingOfNoTime() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        QCOMPARE(stateSeries(*s.trace, {{0, 10}, {}}, 5, job).columns(), std::size_t{0});
        const TimeRange short3{ServiceTrace::at(100), ServiceTrace::at(100) + 3};
        QCOMPARE(stateSeries(*s.trace, {short3, {}}, 50, job).columns(), std::size_t{3});
        job.cancel();
        QCOMPARE(stateSeries(*s.trace, wholeOf(*s.trace), 5, job).columns(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestStateSeries)
#include "test_state_series.moc"
