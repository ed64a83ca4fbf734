// SPDX-License-Identifier: GPL-3.0-or-later
// What is highlighted together: the same goroutine, P, thread and task in all lanes.
#include "core/plan/lane_plan.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "widgets/lanes/related.h"
#include "widgets/session/target_span.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class RelatedTest : public QObject {
    Q_OBJECT

  private:
    static Target lane(LaneKind kind, std::uint32_t entity) {
        Target t;
        t.lane = {kind, entity};
        return t;
    }
    static Target thing(LaneKind kind, std::uint32_t entity, std::uint32_t ref, std::uint32_t row = 0) {
        Target t = lane(kind, entity);
        t.part = Target::Part::Span;
        t.ref = ref;
        t.row = row;
        return t;
    }

  private slots:
    void eachKindOfThingNamesWhatItIs() {
        const ServiceTrace s = ServiceTrace::make();
        const Trace& t = *s.trace;
        const GoTrack worker(t, s.worker);
        const SpanIndex run = worker.span(worker.at(ServiceTrace::at(500)));
        QVERIFY(relatedTo(t, lane(LaneKind::Goroutine, s.worker.value)).goroutine == s.worker);
        QVERIFY(relatedTo(t, thing(LaneKind::Proc, s.p1.value, run)).goroutine == s.worker);
        QVERIFY(!relatedTo(t, thing(LaneKind::Proc, s.p1.value, run)).proc.valid());
        QVERIFY(relatedTo(t, lane(LaneKind::Proc, s.p1.value)).proc == s.p1);
        QVERIFY(relatedTo(t, lane(LaneKind::TimersOfProc, s.p1.value)).proc == s.p1);
        QVERIFY(relatedTo(t, lane(LaneKind::Thread, s.m1.value)).thread == s.m1);
        QCOMPARE(relatedTo(t, lane(LaneKind::Tasks, 0)).task, std::uint64_t{5});
        const Related region = relatedTo(t, thing(LaneKind::Goroutine, s.worker.value, 0, 1));
        QVERIFY(region.goroutine == s.worker);
        QCOMPARE(region.task, std::uint64_t{5});
        // The one that stopped the world.
        for (std::uint32_t i = 0; i < t.ranges.size(); ++i)
            if (t.ranges[i].kind == RangeKind::StopTheWorld)
                QVERIFY(relatedTo(t, thing(LaneKind::StopTheWorld, 0, i)).goroutine == s.main);
        for (std::uint32_t i = 0; i < t.wakes.size(); ++i)
            QVERIFY(relatedTo(t, thing(LaneKind::TimersTotal, 0, i)).goroutine == t.wakes[i].goroutine);
        QVERIFY(!relatedTo(t, lane(LaneKind::Heap, 0)).any());
        QVERIFY(!relatedTo(t, lane(LaneKind::StopTheWorld, 0)).any());
    }

    void aProcessorsGoroutinesBelongToIt() {
        const ServiceTrace s = ServiceTrace::make();
        const Trace& t = *s.trace;
        Related p1;
        p1.proc = s.p1;
        const GoTrack worker(t, s.worker);
        const auto in = [&](double us) {
            const SpanIndex span = worker.span(worker.at(ServiceTrace::at(us)));
            return belongs(t, {LaneKind::Goroutine, s.worker.value}, 0, span, p1);
        };
        QVERIFY(in(200) && in(500));
        QVERIFY(!in(300) && !in(415));  // waiting and runnable goroutines are nowhere
        QVERIFY(laneBelongs(t, {LaneKind::Proc, s.p1.value}, p1));
        QVERIFY(laneBelongs(t, {LaneKind::TimersOfProc, s.p1.value}, p1));
        QVERIFY(!laneBelongs(t, {LaneKind::Proc, s.p0.value}, p1));
        QVERIFY(!laneBelongs(t, {LaneKind::Goroutine, s.worker.value}, p1));
    }

    // A collection is everybody's: who began it has no more to do with it than others.
    void aCollectionHasItsPhasesAndPauses() {
        const ServiceTrace s = ServiceTrace::make();
        const Trace& t = *s.trace;
        const std::uint32_t cycle = t.timeline->gcMark.row(0), pause = t.timeline->stopTheWorld.row(0);
        for (const LaneKind kind : {LaneKind::GcCycles, LaneKind::GcMark}) {
            const Related r = relatedTo(t, thing(kind, 0, cycle));
            QVERIFY(r.any());
            QVERIFY(belongs(t, {LaneKind::GcCycles, 0}, 0, cycle, r));
            QVERIFY(belongs(t, {LaneKind::GcMark, 0}, 0, cycle, r));
            QVERIFY(belongs(t, {LaneKind::StopTheWorld, 0}, 0, pause, r));
            QVERIFY(!laneBelongs(t, {LaneKind::Goroutine, s.main.value}, r));
            const GoTrack main(t, s.main);
            QVERIFY(!belongs(t, {LaneKind::Goroutine, s.main.value}, 0, main.span(0), r));
            QVERIFY(!belongs(t, {LaneKind::Proc, s.p0.value}, 0, main.span(0), r));
        }
        const Related main = relatedTo(t, lane(LaneKind::Goroutine, s.main.value));
        QVERIFY(!belongs(t, {LaneKind::GcCycles, 0}, 0, cycle, main));
        QVERIFY(belongs(t, {LaneKind::StopTheWorld, 0}, 0, pause, main));  // it stopped the world
    }

    void aTaskHasItsRegions() {
        const ServiceTrace s = ServiceTrace::make();
        const Related task = relatedTo(*s.trace, lane(LaneKind::Tasks, 0));
        QVERIFY(belongs(*s.trace, {LaneKind::Goroutine, s.worker.value}, 1, 0, task));
        QVERIFY(laneBelongs(*s.trace, {LaneKind::Tasks, 0}, task));
    }

    // Whatever is asked of whatever is drawn has an answer; what belongs to nothing belongs to nobody.
    void nothingUnrelatedIsHighlighted() {
        const TracePtr trace = test::runRandomProcess({.seed = 9, .events = 3000});
        const TimeAxis axis(trace->range, 700);
        LanePlan plan;
        for (std::size_t g = 0; g < kLaneGroupCount; ++g) {
            for (const LaneKey& key : lanesOf(*trace, static_cast<LaneGroup>(g))) {
                planLane(*trace, key, axis, plan);
                QVERIFY(!laneBelongs(*trace, key, {}));
                for (const PlanSpan& s : plan.spans) {
                    if (s.ref == kMerged || isPlot(key.kind)) continue;
                    const bool goroutine = key.kind == LaneKind::Goroutine;
                    if (key.kind != LaneKind::Tasks) QVERIFY(!belongs(*trace, key, s.row, s.ref, {}));
                    const Related r = relatedTo(*trace, thing(key.kind, key.entity, s.ref, s.row));
                    if (r.any() && key.kind != LaneKind::Tasks && !(goroutine && s.row > 0))
                        QVERIFY(belongs(*trace, key, s.row, s.ref, r));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(RelatedTest)
#include "test_related.moc"
