// SPDX-License-Identifier: GPL-3.0-or-later
// Which lane and which thing of one recording means the same as which of another.
#include "core/store/timeline_index.h"
#include "tests/widgets/compare/two_traces.h"
#include "widgets/compare/counterpart.h"
#include "widgets/lanes/target_at.h"

#include <QTest>

using namespace golanes;
using test::RunBuilder;

class CounterpartTest : public QObject {
    Q_OBJECT

    static constexpr Timestamp kOther = 12'345;

    // Base: two workers and a logger; the new one has the logger first, three workers, and an order of tasks
    // of its own.
    void initTraces() {
        RunBuilder base, fresh;
        worker1_.base = base.goroutine(10, 7, "main.worker", {"db", "render", "db"});
        worker2_.base = base.goroutine(30, 8, "main.worker");
        logger_.base = base.goroutine(50, 9, "main.logger");
        base.task(70, 1, "order");
        base.task(71, 2, "search");
        base.task(72, 3, "order");
        base.pause(80, "GC sweep termination");
        base.collection(82);
        base.pause(90, "read mem stats");
        base.pause(95, "GC sweep termination");
        base.collection(100);
        traces_.base = base.finish(200);

        logger_.candidate = fresh.goroutine(10, 20, "main.logger");
        worker1_.candidate = fresh.goroutine(30, 21, "main.worker", {"db", "db"});
        worker2_.candidate = fresh.goroutine(50, 22, "main.worker");
        third_ = fresh.goroutine(70, 23, "main.worker");
        fresh.task(90, 5, "search");
        fresh.task(91, 6, "order");
        fresh.pause(100, "GC sweep termination");
        fresh.collection(102);
        fresh.pause(110, "GC sweep termination");
        fresh.pause(120, "read mem stats");
        traces_.candidate = fresh.finish(300);
        Job job;
        pairs_ = LanePairs(*traces_.base, *traces_.candidate, job);
    }
    PerSide<const Trace*> traces() const { return {traces_.base.get(), traces_.candidate.get()}; }
    std::optional<Target> twin(Side from, const Target& t) const {
        return counterpart(traces(), pairs_, from, t, kOther);
    }
    static LaneKey lane(GoroutineIndex g) { return {LaneKind::Goroutine, g.value}; }
    // The n-th interval of a lane of the collector.
    Target interval(Side side, LaneKind kind, std::uint32_t n) const {
        const TimelineIndex& index = *traces()[side]->timeline;
        const IntervalList& list = kind == LaneKind::StopTheWorld ? index.stopTheWorld : index.gcMark;
        return targetOf(*traces()[side], {kind, 0}, Target::Part::Span, 0, list.row(n));
    }

    PerSide<TracePtr> traces_;
    LanePairs pairs_;
    PerSide<GoroutineIndex> worker1_, worker2_, logger_;
    GoroutineIndex third_;

  private slots:
    void initTestCase() { initTraces(); }

    void goroutinesGoByWhatTheyAreFor() {
        for (const auto& pair : {worker1_, worker2_, logger_}) {
            QCOMPARE(pairs_.counterpart(Side::Base, pair.base), pair.candidate);
            QCOMPARE(pairs_.counterpart(Side::New, pair.candidate), pair.base);
        }
        QVERIFY(!pairs_.counterpart(Side::New, third_).valid());
        QVERIFY(!twin(Side::New, Target::place(lane(third_), 0)));
    }

    void procsGoByTheirNumbers() {
        const auto p1 = pairs_.counterpart(Side::Base, LaneKey{LaneKind::Proc, 1});
        QVERIFY(p1 && traces_.candidate->procs[p1->entity].id == 1);
        QVERIFY(!pairs_.counterpart(Side::Base, LaneKey{LaneKind::Proc, 99}));
        QVERIFY(pairs_.counterpart(Side::Base, LaneKey{LaneKind::Heap, 0}) == (LaneKey{LaneKind::Heap, 0}));
    }

    void tasksGoByNameAndTurn() {
        const auto of = [&](std::uint32_t row) {
            return pairs_.counterpart(Side::Base, LaneKey{LaneKind::Tasks, row});
        };
        QCOMPARE(of(0)->entity, 1u);  // the first order
        QCOMPARE(of(1)->entity, 0u);
        QVERIFY(!of(2));  // there is no second order
        const Target task = targetOf(*traces_.base, {LaneKind::Tasks, 0}, Target::Part::Span, 0, 0);
        QCOMPARE(twin(Side::Base, task)->span.begin, traces_.candidate->tasks[1].start);
    }

    void collectionsGoByTheirTurn() {
        const auto first = twin(Side::Base, interval(Side::Base, LaneKind::GcCycles, 0));
        QVERIFY(first && first->sameThing(interval(Side::New, LaneKind::GcCycles, 0)));
        // There is only one in the new recording: the lane, at the linked time.
        const auto second = twin(Side::Base, interval(Side::Base, LaneKind::GcCycles, 1));
        QVERIFY(second && *second == Target::place({LaneKind::GcCycles, 0}, kOther));
    }

    void pausesGoByReasonAndTurn() {
        const auto twinOf = [&](std::uint32_t n) {
            return twin(Side::Base, interval(Side::Base, LaneKind::StopTheWorld, n));
        };
        QVERIFY(twinOf(0)->sameThing(interval(Side::New, LaneKind::StopTheWorld, 0)));
        QVERIFY(twinOf(1)->sameThing(interval(Side::New, LaneKind::StopTheWorld, 2)));
        QVERIFY(twinOf(2)->sameThing(interval(Side::New, LaneKind::StopTheWorld, 1)));
    }

    void regionsGoByGoroutineNameAndTurn() {
        const auto region = [&](Side side, std::uint32_t n) {
            const std::uint32_t row = traces()[side]->goroutine(worker1_[side]).firstRegion + n;
            return targetOf(*traces()[side], lane(worker1_[side]), Target::Part::Span, 1, row);
        };
        QVERIFY(twin(Side::Base, region(Side::Base, 0))->sameThing(region(Side::New, 0)));
        QVERIFY(twin(Side::Base, region(Side::Base, 2))->sameThing(region(Side::New, 1)));
        QVERIFY(*twin(Side::Base, region(Side::Base, 1)) == Target::place(lane(worker1_.candidate), kOther));
    }

    void statesAreTheLaneAtTheLinkedTime() {
        const Goroutine& go = traces_.base->goroutine(worker2_.base);
        const Target state =
            targetOf(*traces_.base, lane(worker2_.base), Target::Part::Span, 0, go.firstSpan);
        QVERIFY(*twin(Side::Base, state) == Target::place(lane(worker2_.candidate), kOther));
    }
};

QTEST_GUILESS_MAIN(CounterpartTest)
#include "test_counterpart.moc"
