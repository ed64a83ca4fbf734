// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/store/validate.h"
#include "tests/support/v1_scenes.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;
using enum v1::EventType;

namespace {

using Strings = std::vector<std::string>;

// The trace of a scene that must be sound: nothing to report, every rule of the store kept.
TracePtr sound(const V1TraceWriter& w) {
    const auto t = readV1(w);
    if (!t) return nullptr;
    for (const Problem& p : (*t)->report.problems()) qWarning("%s: %s", p.code.c_str(), p.message.c_str());
    return (*t)->report.empty() && validate(**t).empty() ? *t : nullptr;
}

std::uint64_t events(const Trace& t, EventKind kind) {
    return t.eventCounts[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(const Trace& t, std::uint64_t goroutine) {
    for (const Goroutine& g : t.goroutines) {
        if (g.id == goroutine) return t.strings[g.name];
    }
    return "?";
}

}  // namespace

class TestGoTraceV1 : public QObject {
    Q_OBJECT

  private slots:
    // --- times and what was there before

    void goroutinesFromBeforeComeFromUndetermined() {
        V1TraceWriter w = beginScene(21);
        w.event(Gomaxprocs, {5, 8, 0});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 2), Strings{"2 Waiting"});
        QCOMPARE(statesOf(*t, 1), Strings{"7 Running"});
        QCOMPARE(statesOf(*t, 3), Strings{"10 Runnable"});
        for (const Goroutine& g : t->goroutines) QCOMPARE(g.firstFrom, GoState::Undetermined);
        // The first Gomaxprocs only ends the listing.
        const auto& procs = t->metrics[std::size_t(Metric::GoMaxProcs)];
        QCOMPARE(procs.size(), 1u);
        QCOMPARE(procs[0].value, 8u);
        QCOMPARE(procs[0].time, Timestamp(15));
    }

    void aSyncStandsBeforeTheFirstEventAndAfterTheLast() {
        V1TraceWriter w = beginScene(19);
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->syncs.size(), 2u);
        QCOMPARE(t->syncs[0].time, Timestamp(-1));
        QCOMPARE(t->syncs[1].time, Timestamp(11));
        QCOMPARE(t->range.begin, Timestamp(-1));
        QCOMPARE(t->range.end, Timestamp(12));
        QVERIFY(t->info.v1);
        QCOMPARE(t->info.format, std::string("go 1.19 trace"));
        QCOMPARE(t->info.wireEvents, 7u);
    }

    void noTwoEventsHaveTheSameTime() {
        V1TraceWriter w = beginScene(21);
        for (int i = 0; i < 3; ++i) w.event(HeapAlloc, {0, 100});
        w.event(HeapAlloc, {2, 100});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        std::vector<Timestamp> times;
        for (const MetricSample& m : t->metrics[std::size_t(Metric::HeapLive)]) times.push_back(m.time);
        QCOMPARE(times, (std::vector<Timestamp>{11, 12, 13, 14}));
    }

    void ticksAreScaledByTheFrequency() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {90, 100});
        w.frequency(3'000'000);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->metrics[std::size_t(Metric::HeapLive)][0].time, Timestamp(100 * 1e9 / 3e6));
    }

    // --- goroutines

    void everyWayToLeaveAProcHasItsReason() {
        const std::vector<std::pair<v1::EventType, std::string>> leaves{
            {GoStop, "Waiting:forever"},
            {GoSched, "Runnable:runtime.Gosched"},
            {GoPreempt, "Runnable:preempted"},
            {GoSleep, "Waiting:sleep"},
            {GoBlock, "Waiting"},
            {GoBlockSend, "Waiting:chan send"},
            {GoBlockRecv, "Waiting:chan receive"},
            {GoBlockSelect, "Waiting:select"},
            {GoBlockSync, "Waiting:sync"},
            {GoBlockCond, "Waiting:sync.(*Cond).Wait"},
            {GoBlockNet, "Waiting:network"},
            {GoBlockGC, "Waiting:GC mark assist wait for work"},
        };
        for (const auto& [type, state] : leaves) {
            V1TraceWriter w = beginScene(21);
            w.event(type, {10, 1});
            endScene(w);
            const TracePtr t = sound(w);
            QVERIFY(t);
            QCOMPARE(statesOf(*t, 1), (Strings{"7 Running", "20 " + state}));
        }
    }

    void aGoroutineIsBornRunsAndEnds() {
        V1TraceWriter w = beginScene(21);
        w.event(GoCreate, {10, 7, 2, 1});
        w.event(GoBlockSend, {10, 1});
        w.event(GoStartLocal, {10, 7});
        w.event(GoEnd, {10});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 7), (Strings{"20 Runnable", "40 Running", "50 NotExist"}));
        const Goroutine& g = t->goroutines.back();
        QVERIFY(g.createdInTrace() && g.ended);
        QCOMPARE(t->goroutine(g.creator).id, 1u);
        // It is named by its start function, the root of its start stack; its creator by its own stacks.
        QCOMPARE(t->stacks[g.startStack].size(), 2u);
        QCOMPARE(nameOf(*t, 7), std::string_view("main.main"));
        QCOMPARE(nameOf(*t, 1), std::string_view("main.main"));
        QCOMPARE(nameOf(*t, 2), std::string_view(""));
    }

    void otherProcsGoOnWhenTheirGoroutineHasBeenWoken() {
        V1TraceWriter w(21);
        // Proc 1 is written first, but its start has to wait for the wake-up on proc 0.
        w.batch(1, 1000);
        w.event(ProcStart, {25, 6});
        w.event(GoStart, {6, 2, 3});
        w.event(GoEnd, {5});
        const std::string first = w.bytes().substr(GoTraceHeader::kSize);
        V1TraceWriter rest = beginScene(21);
        V1TraceWriter both(21);
        both.raw(first);
        both.raw(std::string_view(rest.bytes()).substr(GoTraceHeader::kSize));
        both.event(GoUnblock, {20, 2, 2, 1});
        endScene(both);
        const TracePtr t = sound(both);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 2), (Strings{"2 Waiting", "30 Runnable", "31 Running", "36 NotExist"}));
        const SpanIndex woken = t->goroutines[0].firstSpan + 1;
        QCOMPARE(t->goroutine(t->goSpans.actor[woken]).id, 1u);
        QCOMPARE(t->proc(t->goSpans.proc[woken]).id, 0u);
        QCOMPARE(t->proc(t->goSpans.proc[woken + 1]).id, 1u);
        QCOMPARE(t->thread(t->goSpans.thread[woken + 1]).id, 6u);
    }

    void labelsFollowTheStart() {
        V1TraceWriter w = beginScene(21);
        w.event(GoBlockSync, {10, 0});
        w.event(GoUnblock, {5, 2, 2, 0});
        w.event(GoStartLabel, {5, 2, 3, 9});
        w.string(9, "GC (dedicated)");
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->labels.size(), 1u);
        QCOMPARE(t->strings[t->labels[0].text], std::string_view("GC (dedicated)"));
        QCOMPARE(t->labels[0].time, Timestamp(31));
        QCOMPARE(statesOf(*t, 2).back(), std::string("30 Running"));
        QVERIFY(t->goroutine(t->labels[0].goroutine).gcWorker);
    }

    void timersWakeWithoutAGoroutine() {
        V1TraceWriter w = beginScene(21);
        w.event(GoSleep, {10, 0});
        w.event(GoUnblock, {20, 1, 2, 0});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->wakes.size(), 1u);
        QCOMPARE(t->wakes[0].kind, WakeKind::TimerSleep);
        QVERIFY(t->wakes[0].proc.valid());
    }

    void theTimerGoroutineWakesFromWhereItIsNot() {
        V1TraceWriter w = beginScene(11);
        w.event(GoSleep, {10, 0});
        w.event(GoStart, {1, 3, 1});
        w.event(GoUnblock, {1, 1, 2, 0});
        w.timerGoroutine(3);
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1).back(), std::string("22 Runnable"));
    }

    // --- syscalls

    void aSyscallThatKeepsItsProcLastsANanosecond() {
        V1TraceWriter w = beginScene(21);
        w.event(GoSysCall, {10, 1});
        w.event(GoSysCall, {10, 1});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1),
                 (Strings{"7 Running", "20 Syscall", "21 Running", "30 Syscall", "31 Running"}));
    }

    void aSyscallEndsAtItsTrueTime() {
        V1TraceWriter w = beginScene(21);
        w.event(GoSysCall, {10, 1});
        w.event(GoSysBlock, {5});
        w.event(ProcStop, {1});
        w.event(ProcStart, {94, 6});
        // Noted at 130 with sequence number 2, true time 60, that is tick 1060.
        w.event(GoSysExit, {10, 1, 2, 1060});
        w.event(GoStart, {10, 1, 3});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), (Strings{"7 Running", "20 Syscall", "60 Runnable", "140 Running"}));
        QVERIFY(!t->goSpans.proc[t->goroutines[1].firstSpan + 2].valid());
    }

    void aSampleWithinASyscallDoesNotHideThatItBlocks() {
        V1TraceWriter w = beginScene(21);
        w.event(GoSysCall, {10, 1});
        w.event(GoSysBlock, {10});
        w.event(ProcStop, {1});
        w.batch(-1, 1000);
        w.event(CPUSample, {1, 1025, 0, 1, 2});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 1), (Strings{"7 Running", "20 Syscall"}));
        QCOMPARE(t->samples.size(), 1u);
    }

    void aGoroutineMayBeInASyscallFromTheStart() {
        V1TraceWriter w(21);
        w.batch(0, 1000);
        w.event(GoCreate, {0, 4, 0, 0});
        w.event(GoInSyscall, {1, 4});
        w.event(Gomaxprocs, {1, 1, 0});
        w.event(ProcStart, {1, 9});
        w.event(GoSysExit, {1, 4, 2, 0});  // true time unknown: it lies before the trace
        w.event(GoStart, {1, 4, 3});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, 4), (Strings{"1 Syscall", "4 Runnable", "5 Running"}));
        QVERIFY(!t->goSpans.proc[t->goroutines[0].firstSpan].valid());
    }

    // --- the collector

    void rangesOfTheCollector() {
        V1TraceWriter w = beginScene(21);
        w.event(GCMarkAssistDone, {1});
        w.event(GCStart, {10, 0, 1});
        w.event(GCSweepStart, {1, 1});
        w.event(GCSweepDone, {4, 8192, 4096});
        w.event(GCMarkAssistStart, {1, 1});
        w.event(GCMarkAssistDone, {10});
        w.event(GCDone, {3});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->ranges.size(), 4u);
        const Range& before = t->ranges[0];
        QVERIFY(before.kind == RangeKind::MarkAssist && !before.begun);
        const Range& mark = t->ranges[1];
        QVERIFY(mark.kind == RangeKind::GcMark && mark.start == 21 && mark.end == 40);
        const Range& sweep = t->ranges[2];
        QVERIFY(sweep.kind == RangeKind::Sweep && sweep.end - sweep.start == 4);
        QCOMPARE(sweep.sweptBytes, 8192u);
        QCOMPARE(sweep.reclaimedBytes, 4096u);
        const Range& assist = t->ranges[3];
        QVERIFY(assist.kind == RangeKind::MarkAssist && assist.end - assist.start == 10);
        QCOMPARE(t->goroutine(assist.scopeGoroutine).id, 1u);
    }

    void heapSizesAreMetrics() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {1, 1u << 20});
        w.event(HeapGoal, {1, ~std::uint64_t{0}});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->metrics[std::size_t(Metric::HeapLive)][0].value, 1u << 20);
        QCOMPARE(t->metrics[std::size_t(Metric::HeapGoal)][0].value, ~std::uint64_t{0});
    }

    // --- annotations

    void tasksRegionsAndLogs() {
        V1TraceWriter w = beginScene(21);
        w.event(UserTaskCreate, {10, 77, 0, 1, 2});
        w.event(UserRegion, {10, 77, 0, 3, 2});
        w.log({5, 77, 2, 1}, "hello, world");
        w.event(UserRegion, {5, 77, 1, 3, 2});
        w.event(UserTaskCreate, {1, 78, 77, 3, 1});
        w.event(UserTaskEnd, {10, 77, 1});
        w.event(UserTaskEnd, {10, 79, 1});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->tasks.size(), 3u);
        const Task& unseen = t->tasks[0];
        QVERIFY(unseen.id == 79 && !unseen.begun && unseen.parent == Task::kNoTask);
        const Task& task = t->tasks[1];
        QVERIFY(task.id == 77 && task.begun && task.ended && task.parent == Task::kNoTask);
        QCOMPARE(t->strings[task.name], std::string_view("main.main"));
        QVERIFY(t->tasks[2].parent == 77 && !t->tasks[2].ended);
        QCOMPARE(t->regions.size(), 1u);
        QCOMPARE(t->regions[0].end - t->regions[0].start, Duration(10));
        QCOMPARE(t->strings[t->regions[0].name], std::string_view("main.work"));
        QCOMPARE(t->logs.size(), 1u);
        QCOMPARE(t->strings[t->logs[0].message], std::string_view("hello, world"));
        QCOMPARE(t->strings[t->logs[0].category], std::string_view("main.go"));
        QCOMPARE(events(*t, EventKind::TaskEnd), 2u);
    }

    void misnestedRegionsAreANote() {
        V1TraceWriter w = beginScene(21);
        w.event(UserRegion, {10, 0, 0, 1, 2});
        w.event(UserRegion, {10, 0, 0, 3, 2});
        w.event(UserRegion, {10, 0, 1, 1, 2});
        w.event(UserRegion, {10, 0, 1, 3, 2});
        endScene(w);
        const auto t = readV1(w);
        QVERIFY(t);
        QVERIFY(!(*t)->report.hasLoss());
        const Problem* p = problemOf(**t, "region-misnested");
        QVERIFY(p);
        QCOMPARE(p->count, 1u);
        QCOMPARE(p->message, std::string("goroutine 1 ends region \"main.main\" while \"main.work\" is the "
                                         "innermost one (work.go:9)"));
        QCOMPARE((*t)->regions.size(), 2u);
        for (const Region& r : (*t)->regions) QVERIFY(r.begun && r.ended && r.end - r.start == 20);
        QCOMPARE(validate(**t), Strings());
    }

    // --- samples

    void samplesAreSortedIntoTheirTime() {
        V1TraceWriter w = beginScene(21);
        w.event(HeapAlloc, {40, 1});
        w.batch(-1, 5000);
        w.event(CPUSample, {0, 1045, 0, 1, 2});
        w.event(CPUSample, {0, 1020, ~std::uint64_t{0}, 0, 1});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->samples.size(), 2u);
        QCOMPARE(t->samples[0].time, Timestamp(20));
        QVERIFY(!t->samples[0].goroutine.valid() && !t->samples[0].proc.valid());
        QCOMPARE(t->samples[1].time, Timestamp(45));
        QCOMPARE(t->goroutine(t->samples[1].goroutine).id, 1u);
        QCOMPARE(t->stacks[t->samples[1].stack].size(), 2u);
        QVERIFY(!t->samples[1].thread.valid());
    }

    // --- ids

    void hugeIdsAreIdsLikeOthers() {
        constexpr std::uint64_t kHuge = ~std::uint64_t{0};
        V1TraceWriter w = beginScene(21);
        w.event(GoCreate, {10, kHuge, 0xfffffffe, 0xffffffff});
        w.event(UserRegion, {1, kHuge, 0, kHuge, 0xfffffffe});
        w.batch(0x7fffffff, 2000);
        w.event(ProcStart, {0, kHuge});
        w.event(GoStart, {0, kHuge, 1});
        w.string(kHuge, "huge");
        w.stack(0xfffffffe, {{kHuge, kHuge, kHuge, kHuge}});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(statesOf(*t, kHuge), (Strings{"20 Runnable", "1001 Running"}));
        QCOMPARE(nameOf(*t, kHuge), std::string_view("huge"));
        QCOMPARE(t->procs.back().id, 0x7fffffffu);
        QCOMPARE(t->regions[0].task, kHuge);
        QVERIFY(t->thread(t->procs.back().spans[0].thread).id == kHuge);
    }

    void manyGoroutinesKeepTheirNumbers() {
        constexpr std::uint64_t kCount = 20'000;
        V1TraceWriter w = beginScene(21);
        for (std::uint64_t i = 0; i < kCount; ++i) w.event(GoCreate, {1, 100 + i * 4096, 0, 0});
        endScene(w);
        const TracePtr t = sound(w);
        QVERIFY(t);
        QCOMPARE(t->goroutines.size(), kCount + 3);
        for (std::uint64_t i = 0; i < kCount; ++i) QCOMPARE(t->goroutines[i + 3].id, 100 + i * 4096);
    }
};

QTEST_GUILESS_MAIN(TestGoTraceV1)
#include "test_go_trace_v1.moc"
