// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/goroutine_summary.h"
#include "core/store/range_name.h"
#include "tests/support/random_trace.h"
#include "tests/support/recording_builder.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace golanes;
using namespace golanes::test;

namespace {

// The rules of Go's Summarizer, event by event, with its bindings of procs and calls as plain maps.
class Replay {
  public:
    struct G {
        Timestamp creation = 0, firstRun = 0, end = 0;
        Duration exec = 0, wait = 0, syscall = 0, syscallBlock = 0, total = 0;
        std::map<std::string, Duration> blocked, ranges;
        Timestamp running = 0, runnable = 0, waiting = 0, call = 0, callBlocked = 0;
        std::string reason;
        std::map<std::string, Timestamp> open;
    };

    explicit Replay(const MadeTrace& made) : trace_(*made.trace) {
        for (const TraceEvent& e : made.events) take(e);
        for (auto& [id, g] : goroutines) close(g, made.events.back().time);
    }

    std::map<std::uint32_t, G> goroutines;

  private:
    void take(const TraceEvent& e) {
        switch (e.kind) {
            case EventKind::Sync:
                sync_ = e.time;
                break;
            case EventKind::StateTransition:
                if (e.subject.valid() && e.from != e.to) change(e);
                if (e.subjectProc.valid() && e.procFrom != e.procTo && e.procTo == ProcState::Idle) idle(e);
                break;
            case EventKind::RangeBegin:
            case EventKind::RangeActive:
                rangeBegins(e);
                break;
            case EventKind::RangeEnd:
                rangeEnds(e);
                break;
            default:
                break;
        }
    }

    void change(const TraceEvent& e) {
        const std::uint32_t id = e.subject.value;
        G& g = goroutines[id];
        const bool ep = e.proc.valid();
        if (e.from == GoState::Undetermined || e.from == GoState::NotExist) {
            g.creation = e.from == GoState::Undetermined ? sync_ : e.time;
            const Duration before = e.time - g.creation;
            if (e.to == GoState::Waiting && before) g.blocked[""] += before;
            if (e.to == GoState::Runnable) g.wait += before;
        }
        if (e.from == GoState::Running) g.exec += e.time - std::exchange(g.running, 0);
        if (e.from == GoState::Waiting) g.blocked[g.reason] += e.time - std::exchange(g.waiting, 0);
        if (e.from == GoState::Runnable) g.wait += e.time - std::exchange(g.runnable, 0);
        if (e.from == GoState::Syscall) {
            const Timestamp until = g.callBlocked ? g.callBlocked : e.time;
            g.syscall += until - g.call;
            g.syscallBlock += e.time - until;
            g.call = g.callBlocked = 0;
            callOfProc_.erase(procOfCall_[id]);
        }
        switch (e.to) {
            case GoState::Running:
                g.running = e.time;
                if (!g.firstRun) g.firstRun = e.time;
                break;
            case GoState::Runnable:
                g.runnable = e.time;
                break;
            case GoState::Waiting:
                g.waiting = e.time;
                g.reason = trace_.strings[e.text];
                break;
            case GoState::Syscall:
                g.call = e.time;
                procOfCall_[id] = ep ? e.proc.value : -1;
                callOfProc_[procOfCall_[id]] = id;
                break;
            default:
                g.end = e.time;
                close(g, e.time);
        }
    }

    void idle(const TraceEvent& e) {
        const auto call = callOfProc_.find(e.subjectProc.value);
        if (call == callOfProc_.end()) return;
        goroutines[call->second].callBlocked = e.time;
        callOfProc_.erase(call);
    }

    std::string rangeText(const TraceEvent& e) const { return rangeName(e.range, trace_.strings[e.text]); }

    G* rangeOwner(const TraceEvent& e) {
        if (e.range == RangeKind::GcMark) return nullptr;
        const GoroutineIndex id = e.range == RangeKind::Sweep ? e.goroutine : e.subject;
        const auto found = goroutines.find(id.value);
        return id.valid() && found != goroutines.end() ? &found->second : nullptr;
    }

    void rangeBegins(const TraceEvent& e) {
        G* g = rangeOwner(e);
        if (!g) return;
        if (e.range == RangeKind::Sweep) sweeps_[e.subjectProc.value] = e.goroutine.value;
        Timestamp& since = g->open[rangeText(e)];
        if (e.kind == EventKind::RangeActive) {
            if (since) g->ranges[rangeText(e)] += sync_ - since;
            since = sync_;
        } else {
            since = e.time;
        }
    }

    void rangeEnds(const TraceEvent& e) {
        G* g = rangeOwner(e);
        if (e.range == RangeKind::Sweep) {
            const auto sweep = sweeps_.find(e.subjectProc.value);
            const bool same =
                sweep != sweeps_.end() && e.goroutine.valid() && sweep->second == e.goroutine.value;
            if (sweep != sweeps_.end()) sweeps_.erase(sweep);
            if (!same) return;
        }
        if (!g || !g->open.contains(rangeText(e))) return;
        g->ranges[rangeText(e)] += e.time - g->open[rangeText(e)];
        g->open.erase(rangeText(e));
    }

    static void close(G& g, Timestamp t) {
        if (!g.total) g.total = t - g.creation;
        if (g.running) g.exec += t - g.running;
        if (g.runnable) g.wait += t - g.runnable;
        if (g.waiting) g.blocked[g.reason] += t - g.waiting;
        if (g.call) g.syscall += t - g.call;
        if (g.callBlocked) g.wait += t - g.callBlocked;
        for (const auto& [name, since] : g.open) g.ranges[name] += t - since;
        g.running = g.runnable = g.waiting = g.call = g.callBlocked = 0;
        g.open.clear();
    }

    const Trace& trace_;
    Timestamp sync_ = 0;
    std::map<int, std::uint32_t> callOfProc_;
    std::map<std::uint32_t, int> procOfCall_;
    std::map<std::uint32_t, std::uint32_t> sweeps_;
};

std::map<std::string, Duration> texts(const Trace& t,
                                      const std::vector<std::pair<StringId, Duration>>& blocked) {
    std::map<std::string, Duration> result;
    for (const auto& [reason, time] : blocked) result[std::string(t.strings[reason])] += time;
    return result;
}

}  // namespace

class TestGoroutineSummary : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithReplayingTheEvents() {
        std::uint64_t blockedCalls = 0, ranges = 0;
        for (unsigned seed = 0; seed < 40; ++seed) {
            const MadeTrace made = randomTrace(seed, 1500);
            const Replay replay(made);
            for (const GoroutineSummary& s : goroutineSummaries(*made.trace)) {
                const Replay::G& g = replay.goroutines.at(s.goroutine.value);
                QCOMPARE(s.creation, g.creation);
                QCOMPARE(s.firstRun, g.firstRun);
                QCOMPARE(s.end, g.end);
                QCOMPARE(s.exec, g.exec);
                QCOMPARE(s.schedWait, g.wait);
                QCOMPARE(s.syscall, g.syscall);
                QCOMPARE(s.syscallBlock, g.syscallBlock);
                QCOMPARE(s.total, g.total);
                QVERIFY(texts(*made.trace, s.blocked) == g.blocked);
                QVERIFY((std::map<std::string, Duration>(s.ranges.begin(), s.ranges.end()) == g.ranges));
                blockedCalls += g.syscallBlock > 0;
                ranges += g.ranges.size();
            }
        }
        QVERIFY(blockedCalls > 100 && ranges > 100);
    }

    // As the reference has it: the goroutine is over, though it lies in the trace until the end.
    void waitingForEverEndsIt() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::NotExist);
        const EventContext c{g, r.b.proc(0), r.b.thread(1)};
        r.transition(g, GoState::NotExist, GoState::Runnable, "", kNoStack, {});
        r.time += 10;
        r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, {{}, c.proc, c.thread});
        r.time += 20;
        r.transition(g, GoState::Running, GoState::Waiting, "forever", kNoStack, c);
        r.time += 500;
        r.sync();
        const auto summaries = goroutineSummaries(*r.finish());
        QCOMPARE(summaries[0].total, Duration(30));
        QCOMPARE(summaries[0].exec, Duration(20));
        QCOMPARE(summaries[0].end - summaries[0].creation, Duration(30));
        QVERIFY(summaries[0].blocked.empty());
    }

    void sortsByRunningTimeThenNumber() {
        const MadeTrace made = randomTrace(11, 2000);
        auto summaries = goroutineSummaries(*made.trace);
        const auto byName = goroutinesByName(*made.trace, summaries);
        std::uint64_t count = 0;
        Duration exec = 0;
        for (const auto& [name, n] : byName) {
            count += n.count;
            exec += n.exec;
        }
        QCOMPARE(count, summaries.size());
        sortByExec(*made.trace, summaries);
        for (std::size_t i = 0; i < summaries.size(); ++i) {
            exec -= summaries[i].exec;
            if (i == 0) continue;
            QVERIFY(summaries[i - 1].exec >= summaries[i].exec);
            if (summaries[i - 1].exec == summaries[i].exec) {
                QVERIFY(made.trace->goroutine(summaries[i - 1].goroutine).id <
                        made.trace->goroutine(summaries[i].goroutine).id);
            }
        }
        QCOMPARE(exec, Duration(0));
    }
};

QTEST_GUILESS_MAIN(TestGoroutineSummary)
#include "test_goroutine_summary.moc"
