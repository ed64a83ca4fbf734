// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane.h"
#include "core/store/timeline_index.h"
#include "core/store/trace_builder.h"
#include "tests/support/random_process.h"

#include <QTest>

using namespace golanes;

class TestLane : public QObject {
    Q_OBJECT

  private slots:
    void lanesAreSortedByNumber() {
        TraceBuilder b;
        const ThreadIndex m = b.thread(900);
        b.thread(12);
        for (const std::uint64_t p : {7, 3, 5}) b.proc(p);
        for (const std::uint64_t id : {70, 4, 4, 19}) {
            const GoroutineIndex g = b.addGoroutine(id, GoState::Undetermined);
            b.transition(100 + g.value, g, b.state(GoState::Runnable, kEmptyString), kNoStack, {{}, {}, m});
        }
        Job job;
        const TracePtr trace = *b.finish(job);
        const auto numbers = [&](LaneGroup group, auto& table) {
            std::vector<std::uint64_t> ids;
            for (const LaneKey& lane : lanesOf(*trace, group)) ids.push_back(table[lane.entity].id);
            return ids;
        };
        QCOMPARE(numbers(LaneGroup::Procs, trace->procs), (std::vector<std::uint64_t>{3, 5, 7}));
        QCOMPARE(numbers(LaneGroup::Goroutines, trace->goroutines),
                 (std::vector<std::uint64_t>{4, 4, 19, 70}));
        // Two lives of one number stand in their order.
        const auto lanes = lanesOf(*trace, LaneGroup::Goroutines);
        QVERIFY(lanes[0].entity < lanes[1].entity);
        // A thread without events of its own has nothing to show.
        QCOMPARE(numbers(LaneGroup::Threads, trace->threads), (std::vector<std::uint64_t>{900}));
    }

    void groupsHoldWhatTheTraceSays() {
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 5000});
        const auto kinds = [&](LaneGroup group) {
            std::vector<LaneKind> k;
            for (const LaneKey& lane : lanesOf(*trace, group)) k.push_back(lane.kind);
            return k;
        };
        QCOMPARE(kinds(LaneGroup::Heap), (std::vector{LaneKind::Heap, LaneKind::GoroutineCounts}));
        QCOMPARE(kinds(LaneGroup::Gc), (std::vector{LaneKind::GcCycles, LaneKind::GcMark, LaneKind::GcAssists,
                                                    LaneKind::GcSweeps, LaneKind::StopTheWorld}));
        QCOMPARE(kinds(LaneGroup::Netpoll), (std::vector{LaneKind::NetpollWaiting, LaneKind::NetpollWakes}));
        QCOMPARE(kinds(LaneGroup::Timers).size(), 1 + trace->procs.size());
        QCOMPARE(kinds(LaneGroup::Tasks).size(), trace->tasks.size());
        QCOMPARE(kinds(LaneGroup::Goroutines).size(), trace->goroutines.size());
    }

    // A trace that says nothing of network, timers, GC or tasks has no lanes for them.
    void groupsWithoutDataAreEmpty() {
        TraceBuilder b;
        const GoroutineIndex g = b.addGoroutine(1, GoState::NotExist);
        b.create(5, g, b.state(GoState::Runnable, kEmptyString), kNoStack, {g, b.proc(0), b.thread(1)});
        Job job;
        const TracePtr trace = *b.finish(job);
        for (const LaneGroup group : {LaneGroup::Gc, LaneGroup::Netpoll, LaneGroup::Timers, LaneGroup::Tasks})
            QVERIFY(lanesOf(*trace, group).empty());
        QCOMPARE(lanesOf(*trace, LaneGroup::Heap), (std::vector<LaneKey>{{LaneKind::GoroutineCounts, 0}}));
    }

    void goroutinesHaveARowForEachLevelOfRegions() {
        TraceBuilder b;
        const GoroutineIndex flat = b.addGoroutine(1, GoState::Undetermined);
        const GoroutineIndex nested = b.addGoroutine(2, GoState::Undetermined);
        const ThreadIndex m = b.thread(1);
        const StateId running = b.state(GoState::Running, kEmptyString);
        b.transition(1, flat, running, kNoStack, {flat, b.proc(0), b.thread(2)});
        b.transition(2, nested, running, kNoStack, {nested, b.proc(1), m});
        constexpr int kDepth = kMaxRegionRows + 10;
        Timestamp t = 10;
        for (int i = 0; i < kDepth; ++i) {
            b.regionBegin(t++, 0, b.strings().intern(std::to_string(i)), kNoStack, {nested, b.proc(1), m});
        }
        Job job;
        const TracePtr trace = *b.finish(job);
        QCOMPARE(rowsOf(*trace, {LaneKind::Goroutine, flat.value}), 1);
        QCOMPARE(rowsOf(*trace, {LaneKind::Goroutine, nested.value}), 1 + static_cast<int>(kMaxRegionRows));
        QCOMPARE(trace->timeline->regions.levelCount(nested), std::uint32_t(kDepth));
        QCOMPARE(rowsOf(*trace, {LaneKind::GcCycles, 0}), 1);
        QCOMPARE(rowsOf(*trace, {LaneKind::Proc, 0}), 1);
        QVERIFY(rowsOf(*trace, {LaneKind::Heap, 0}) > 1);
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "test_lane.moc"
