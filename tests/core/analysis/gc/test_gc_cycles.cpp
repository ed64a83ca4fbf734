// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_cycles.h"
#include "core/analysis/summary/range_stats.h"
#include "core/open.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestGcCycles : public QObject {
    Q_OBJECT

  private slots:
    // Sweep termination 200–220, marking 210–390, tried to end at 300–310, ended at 380–400; sweeps at
    // 410–430 and 500–540; live heap 80 before, 95 meanwhile, 40 found.
    void phasesByHand() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::Undetermined);
        const EventContext c{g, r.b.proc(0), r.b.thread(5)};
        const auto at = [&r](Timestamp t) -> RecordingBuilder& {
            r.time = t;
            return r;
        };
        at(100).sync();
        at(101).transition(g, GoState::Undetermined, GoState::Running, "", r.stack(1, 2), c);
        at(110).metric(Metric::HeapGoal, 100, kNoStack, c);
        at(120).metric(Metric::HeapLive, 80, kNoStack, c);
        at(200).rangeBegin(RangeKind::StopTheWorld, "GC sweep termination", kNoStack, c);
        at(210).rangeBegin(RangeKind::GcMark, "", kNoStack, c);
        at(220).rangeEnd(RangeKind::StopTheWorld, "GC sweep termination", c);
        at(250).metric(Metric::HeapLive, 95, kNoStack, c);
        at(300).rangeBegin(RangeKind::StopTheWorld, "GC mark termination", kNoStack, c);
        at(310).rangeEnd(RangeKind::StopTheWorld, "GC mark termination", c);
        at(380).rangeBegin(RangeKind::StopTheWorld, "GC mark termination", kNoStack, c);
        at(385).metric(Metric::HeapLive, 40, kNoStack, c);
        at(390).rangeEnd(RangeKind::GcMark, "", c);
        at(400).rangeEnd(RangeKind::StopTheWorld, "GC mark termination", c);
        at(410).rangeBegin(RangeKind::Sweep, "", kNoStack, c);
        at(430).rangeEnd(RangeKind::Sweep, "", c);
        at(500).rangeBegin(RangeKind::Sweep, "", kNoStack, c);
        at(540).rangeEnd(RangeKind::Sweep, "", c);
        at(600).sync();
        const TracePtr trace = r.finish();
        Job job;
        const auto cycles = gcCycles(*trace, wholeOf(*trace), job);
        QCOMPARE(cycles.size(), std::size_t{1});
        const GcCycle& cycle = cycles[0];
        QVERIFY(cycle.complete);
        QVERIFY((cycle.time == TimeRange{200, 400}));
        QVERIFY((cycle.sweepTermination == TimeRange{200, 220}));
        QVERIFY((cycle.markTermination == TimeRange{380, 400}));
        QCOMPARE(cycle.retries, 1u);
        QVERIFY((cycle.sweep == TimeRange{400, 540}));
        QCOMPARE(cycle.sweeps, std::uint64_t{2});
        QCOMPARE(cycle.sweepTime, Duration{60});
        QVERIFY(cycle.heapBefore == 80u && cycle.heapGoal == 100u && cycle.heapPeak == 95u);
        QVERIFY(cycle.heapAfter == 40u);
        QVERIFY(gcCycles(*trace, {{401, 600}, {}}, job).empty());
    }

    void cyclesOfRecordings() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        for (const std::string name : {"gcheavy/gcheavy-go1.19.trace", "gcheavy/gcheavy-go1.27.trace",
                                       "contrast/more-garbage-run1.trace", "orders/orders-go1.22.trace"}) {
            Job job;
            const auto trace = openTrace(sharedData() + "/" + name, job);
            QVERIFY(trace);
            const auto cycles = gcCycles(**trace, wholeOf(**trace), job);
            std::uint64_t complete = 0;
            for (const GcCycle& c : cycles) {
                complete += c.complete ? 1 : 0;
                if (!c.complete) continue;
                QVERIFY(!c.sweepTermination.empty() && !c.markTermination.empty());
                QVERIFY(c.sweepTermination.end <= c.mark.begin && c.mark.end <= c.markTermination.begin);
                QVERIFY(c.heapAfter && c.heapPeak && *c.heapAfter <= *c.heapPeak);
            }
            QCOMPARE(complete, rangeStats(**trace).at("GC concurrent mark phase").complete);
        }
    }
};

QTEST_GUILESS_MAIN(TestGcCycles)
#include "test_gc_cycles.moc"
