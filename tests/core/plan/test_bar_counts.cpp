// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/bar_counts.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"

#include <QTest>

using namespace golanes;

class BarCountsTest : public QObject {
    Q_OBJECT

  private:
    static CountBuckets counted(const Trace& trace, std::uint32_t step, std::uint32_t from) {
        std::vector<GoroutineIndex> some;
        for (std::uint32_t g = from; g < trace.goroutines.size(); g += step) some.emplace_back(g);
        Job job;
        return countGoroutines(trace, some, job);
    }

  private slots:
    void allTogetherAreTheOverview() {
        const TracePtr trace = test::runRandomProcess({.seed = 11, .events = 5000});
        QCOMPARE(counted(*trace, 1, 0), trace->overview);
        CountBuckets sum = counted(*trace, 3, 0);
        for (const std::uint32_t from : {1u, 2u}) {
            const CountBuckets part = counted(*trace, 3, from);
            for (std::size_t i = 0; i < sum.size(); ++i)
                for (std::size_t c = 0; c < kStateClassCount; ++c) sum[i][c] += part[i][c];
        }
        QCOMPARE(sum, trace->overview);
    }

    // Against the time in each state, one goroutine after the other.
    void aColumnIsTheAverageOfItsTime() {
        const TracePtr trace = test::runRandomProcess({.seed = 12, .events = 5000});
        const CountBuckets buckets = counted(*trace, 2, 0);
        for (const int i : {0, 1, 1000, 4095}) {
            const Timestamp t = trace->range.begin + trace->range.length() * i / 4096 + 1;
            const CountsAt at = countsAt(*trace, buckets, t);
            QVERIFY(at.bucket.contains(t));
            ClassSums sums{};
            for (std::uint32_t g = 0; g < trace->goroutines.size(); g += 2) {
                const ClassSums own = GoTrack(*trace, GoroutineIndex(g)).sums(at.bucket);
                for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += own[c];
            }
            for (std::size_t c = 0; c < sums.size(); ++c)
                QCOMPARE(at.average[c],
                         static_cast<double>(sums[c]) / static_cast<double>(at.bucket.length()));
        }
    }

    void aPlanOfAllIsTheLaneOfAll() {
        const TracePtr trace = test::runRandomProcess({.seed = 13, .events = 3000});
        const TimeAxis axis({trace->range.begin + 100, trace->range.end - 300}, 600);
        LanePlan lane, bar;
        planLane(*trace, {LaneKind::GoroutineCounts, 0}, axis, lane);
        planCounts(*trace, counted(*trace, 1, 0), axis, bar);
        QCOMPARE(bar.seriesMax, lane.seriesMax);
        QCOMPARE(bar.series.size(), lane.series.size());
        for (std::size_t i = 0; i < bar.series.size(); ++i)
            QCOMPARE(bar.series[i].points, lane.series[i].points);
    }

    void nothingIsCountedOfACancelledJob() {
        const TracePtr trace = test::runRandomProcess({.seed = 14, .events = 60000});
        Job job;
        job.cancel();
        std::vector<GoroutineIndex> all;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) all.emplace_back(g);
        QVERIFY(countGoroutines(*trace, all, job).empty());
    }
};

QTEST_GUILESS_MAIN(BarCountsTest)
#include "test_bar_counts.moc"
