// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/overview.h"
#include "tests/support/random_process.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
