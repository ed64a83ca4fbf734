// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/trace_builder.h"

#include <QTest>

using namespace golanes;

namespace {

// A proc, a thread and named states around a builder, for traces that fit in a few lines.
struct Maker {
    TraceBuilder b;
    EventContext none;
    EventContext onP{{}, b.proc(0), b.thread(77)};

    StateId state(GoState s, std::string_view reason = {}) { return b.state(s, b.strings().intern(reason)); }
    EventContext in(GoroutineIndex g) const { return {g, onP.proc, onP.thread}; }
    TracePtr finish() {
        Job job;
        auto trace = b.finish(job);
        return trace ? *trace : nullptr;
    }
};

}  // namespace

class TestTraceBuilder : public QObject {
    Q_OBJECT

  private slots:
    void spansOfOneGoroutineAreNeighboursInTimeOrder() {
        Maker m;
        const auto g1 = m.b.addGoroutine(1, GoState::Undetermined);
        const auto g2 = m.b.addGoroutine(2, GoState::NotExist);
        m.b.transition(10, g1, m.state(GoState::Running), kNoStack, m.onP);
        m.b.create(20, g2, m.state(GoState::Runnable), kNoStack, m.in(g1));
        m.b.transition(30, g1, m.state(GoState::Waiting, "network"), kNoStack, m.in(g1));
        m.b.transition(35, g2, m.state(GoState::Running), kNoStack, m.onP);
        m.b.transition(60, g2, m.state(GoState::NotExist), kNoStack, m.in(g2));
        const TracePtr t = m.finish();
        QVERIFY(t);
        QCOMPARE(t->range.begin, Timestamp(10));
        QCOMPARE(t->range.end, Timestamp(61));
        const GoTrack a(*t, g1);
        QCOMPARE(a.size(), 2u);
        QCOMPARE(a.end(0), Timestamp(30));
        QCOMPARE(a.end(1), Timestamp(61));
        const GoTrack b(*t, g2);
        QCOMPARE(b.size(), 3u);
        QCOMPARE(b.at(19), b.size());
        QCOMPARE(b.at(20), 0u);
        QCOMPARE(b.at(59), 1u);
        QVERIFY(t->goroutine(g2).ended);
        QCOMPARE(t->goroutine(g2).creator, g1);
        for (SpanIndex s = 0; s < t->goSpans.size(); ++s) {
            const GoroutineIndex g = goroutineOf(*t, s);
            QVERIFY(s >= t->goroutine(g).firstSpan &&
                    s < t->goroutine(g).firstSpan + t->goroutine(g).spanCount);
        }
    }

    // sums() against one step a nanosecond, on a track long enough to use the rows of sums.
    void sumsAgreeWithCountingEveryNanosecond() {
        Maker m;
        const auto g = m.b.addGoroutine(1, GoState::NotExist);
        const StateId runnable = m.state(GoState::Runnable);
        const StateId running = m.state(GoState::Running);
        const StateId left[] = {runnable, m.state(GoState::Syscall), m.state(GoState::Waiting, "select"),
                                m.state(GoState::Waiting, "sync")};
        Timestamp t = 100;
        m.b.create(t, g, runnable, kNoStack, m.none);
        for (unsigned i = 1; i < 170; ++i) {
            m.b.transition(t += 1 + (i * 7919) % 5, g, running, kNoStack, m.onP);
            const StateId out = left[(i * 31) % 4];
            m.b.transition(t += 1 + (i * 104729) % 7, g, out, kNoStack, m.in(g));
            if (out != runnable && out != left[1])
                m.b.transition(t += 1 + i % 3, g, runnable, kNoStack, m.none);
        }
        const TracePtr trace = m.finish();
        const GoTrack track(*trace, g);
        for (unsigned k = 0; k < 200; ++k) {
            const TimeRange r{95 + (k * 97) % 900, 95 + (k * 97) % 900 + (k * k) % 1200};
            ClassSums expected{};
            for (Timestamp at = std::max<Timestamp>(r.begin, 100); at < std::min(r.end, trace->range.end);
                 ++at) {
                ++expected[static_cast<std::size_t>(track.state(track.at(at)).cls)];
            }
            QCOMPARE(track.sums(r), expected);
        }
    }

    void aStolenSyscallLeavesTheProc() {
        Maker m;
        const auto g = m.b.addGoroutine(1, GoState::NotExist);
        const auto m2 = m.b.thread(78);
        m.b.procTransition(1, m.onP.proc, ProcState::Undetermined, ProcState::Running, false, m.none);
        m.b.create(2, g, m.state(GoState::Runnable), kNoStack, m.none);
        m.b.transition(3, g, m.state(GoState::Running), kNoStack, m.onP);
        m.b.transition(10, g, m.state(GoState::Syscall), kNoStack, m.in(g));
        m.b.procTransition(14, m.onP.proc, ProcState::Running, ProcState::Idle, true, {{}, {}, m2});
        m.b.transition(30, g, m.state(GoState::Runnable), kNoStack, {g, {}, m.onP.thread});
        const TracePtr t = m.finish();
        const RunTrack p = RunTrack::ofProc(*t, m.onP.proc);
        QCOMPARE(p.size(), 2u);
        QCOMPARE(p[1].time.end, Timestamp(14));
        QCOMPARE(p.sums({0, 100}).syscall, Duration(4));
        QCOMPARE(p.sums({0, 100}).running, Duration(7));
        const RunTrack thread = RunTrack::ofThread(*t, m.onP.thread);
        QCOMPARE(thread[1].time.end, Timestamp(30));
    }

    void wakeUpsByNobodyAreFound() {
        Maker m;
        Timestamp t = 1;
        const auto runAndWait = [&](GoroutineIndex g, const char* reason) {
            m.b.transition(t++, g, m.state(GoState::Running), kNoStack, m.onP);
            m.b.transition(t++, g, m.state(GoState::Waiting, reason), kNoStack, m.in(g));
        };
        const StateId runnable = m.state(GoState::Runnable);
        const auto g = m.b.addGoroutine(1, GoState::Undetermined);
        const auto other = m.b.addGoroutine(2, GoState::Undetermined);
        for (const char* reason : {"network", "sleep", "select", "sync"}) {
            runAndWait(g, reason);
            m.b.transition(t++, g, runnable, kNoStack, m.onP);
        }
        runAndWait(g, "network");
        m.b.transition(t++, g, runnable, kNoStack, {});
        runAndWait(g, "select");
        m.b.transition(t++, g, runnable, kNoStack, m.in(other));
        const auto f = m.b.addGoroutine(3, GoState::NotExist);
        m.b.create(t++, f, runnable, kNoStack, m.onP);
        const TracePtr trace = m.finish();
        std::vector<WakeKind> kinds;
        for (const Wake& w : trace->wakes) kinds.push_back(w.kind);
        const std::vector expected{WakeKind::Netpoll, WakeKind::TimerSleep, WakeKind::TimerChannel,
                                   WakeKind::NetpollNoP, WakeKind::TimerFunc};
        QCOMPARE(kinds, expected);
    }

    void misnestedRegionsGetLevelsOfTheirOwn() {
        Maker m;
        const auto g = m.b.addGoroutine(1, GoState::Undetermined);
        const StringId a = m.b.strings().intern("a");
        const StringId b = m.b.strings().intern("b");
        m.b.transition(1, g, m.state(GoState::Running), kNoStack, m.onP);
        m.b.regionBegin(10, 0, a, kNoStack, m.in(g));
        m.b.regionBegin(20, 0, b, kNoStack, m.in(g));
        m.b.regionEnd(30, 0, a, kNoStack, m.in(g));
        m.b.regionEnd(40, 0, b, kNoStack, m.in(g));
        m.b.regionEnd(50, 0, b, kNoStack, m.in(g));  // began before the trace
        const TracePtr t = m.finish();
        QCOMPARE(t->regions.size(), std::size_t(3));
        QVERIFY(!t->regions[0].begun);
        QCOMPARE(t->regions[0].start, t->range.begin);
        QCOMPARE(t->regions[1].end, Timestamp(30));
        QCOMPARE(t->regions[2].end, Timestamp(40));
        QCOMPARE(t->regions[2].depth, std::uint16_t(2));
    }

    void theOverviewHoldsAllTime() {
        Maker m;
        std::vector<GoroutineIndex> gs;
        for (unsigned i = 0; i < 50; ++i) gs.push_back(m.b.addGoroutine(i, GoState::Undetermined));
        Timestamp t = 1000;
        std::vector<unsigned> step(50);
        const StateId cycle[] = {m.state(GoState::Runnable), m.state(GoState::Running),
                                 m.state(GoState::Waiting, "sync")};
        for (unsigned i = 0; i < 3000; ++i) {
            const unsigned k = (i * 13) % 50;
            m.b.transition(t += 1 + (i * 7919) % 97, gs[k], cycle[step[k]++ % 3], kNoStack, m.none);
        }
        const TracePtr trace = m.finish();
        ClassSums total{};
        for (const ClassSums& bucket : trace->overview) {
            for (std::size_t c = 0; c < kStateClassCount; ++c) total[c] += bucket[c];
        }
        ClassSums expected{};
        for (const GoroutineIndex g : gs) {
            const ClassSums sums = GoTrack(*trace, g).sums(trace->range);
            for (std::size_t c = 0; c < kStateClassCount; ++c) expected[c] += sums[c];
        }
        QCOMPARE(total, expected);
    }

    void aCancelledJobGivesNoTrace() {
        Maker m;
        m.b.transition(1, m.b.addGoroutine(1, GoState::Undetermined), m.state(GoState::Running), kNoStack,
                       m.onP);
        Job job;
        job.cancel();
        const auto result = m.b.finish(job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTraceBuilder)
#include "test_trace_builder.moc"
