// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"
#include "core/plan/overview.h"
#include "core/store/empty_trace.h"
#include "tests/support/random_process.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <cmath>

using namespace golanes;

class TestOverview : public QObject {
    Q_OBJECT

  private slots:
    void holdsCountsMarkPhasesAndPauses() {
        const TracePtr trace = test::runRandomProcess({.seed = 1, .events = 4000});
        const TimeAxis axis(trace->range, 700);
        OverviewPlan strip;
        planOverview(*trace, axis, strip);
        LanePlan lane;
        planLane(*trace, {LaneKind::GoroutineCounts, 0}, axis, lane);
        QCOMPARE(strip.goroutines.series.size(), lane.series.size());
        QVERIFY(!lane.series.empty());
        for (std::size_t i = 0; i < lane.series.size(); ++i)
            QCOMPARE(strip.goroutines.series[i].points, lane.series[i].points);

        planLane(*trace, {LaneKind::StopTheWorld, 0}, axis, lane);
        QVERIFY(!lane.spans.empty());
        QCOMPARE(strip.stopTheWorld.spans, lane.spans);

        // Of the GC lane only the mark phases.
        planLane(*trace, {LaneKind::GcCycles, 0}, axis, lane);
        std::erase_if(lane.spans, [](const PlanSpan& s) { return s.row != 0; });
        QVERIFY(!lane.spans.empty());
        QCOMPARE(strip.gc.spans, lane.spans);
    }

    void planningAgainLeavesNothingOfTheFirst() {
        const TracePtr trace = test::runRandomProcess({.seed = 2, .events = 2000});
        OverviewPlan once;
        OverviewPlan twice;
        planOverview(*trace, TimeAxis(trace->range, 900), twice);
        planOverview(*trace, TimeAxis(trace->range, 50), twice);
        planOverview(*trace, TimeAxis(trace->range, 50), once);
        QCOMPARE(twice.gc.spans, once.gc.spans);
        QCOMPARE(twice.goroutines.series.size(), once.goroutines.series.size());
        QCOMPARE(twice.goroutines.seriesMax, once.goroutines.seriesMax);
    }

    // Instead of goroutines, of which they know none: the CPUs, whose busy time is in it exactly.
    void ofPerfDataAloneItHoldsTheCpus() {
        const test::Twins twins = test::makeTwins({.seed = 3});
        Job job;
        const KernelPtr kernel = kernelAlone(twins.perf, job);
        const TracePtr nothing = emptyTrace(kernel->range, {});
        const TimeAxis axis(kernel->range, 500);
        OverviewPlan strip;
        planOverview({*nothing, kernel.get()}, axis, strip);
        QCOMPARE(strip.goroutines.series.size(), std::size_t{2});
        QCOMPARE(strip.goroutines.series[0].role, ColorRole::Running);
        double busy = 0;
        for (const PlanPoint& p : strip.goroutines.series[0].points) {
            QVERIFY(p.last >= 0 && p.last <= strip.goroutines.seriesMax + 1e-9);
            busy += p.last * static_cast<double>(axis.column(p.x).length());
        }
        double expected = 0;
        for (std::uint32_t cpu = 0; cpu < kernel->cpus.size(); ++cpu) {
            const KernelTrack track = kernel->ofCpu(cpu);
            for (std::uint32_t i = 0; i < track.size(); ++i)
                if (track[i].state == KernelState::OnCpu)
                    expected += static_cast<double>(track[i].end - track[i].start);
        }
        QVERIFY(expected > 0);
        QVERIFY(std::abs(busy - expected) < 1e-6 * expected);
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
