// SPDX-License-Identifier: GPL-3.0-or-later
// Moves of goroutines between procs, by following every goroutine through all events, and what procs did.
#include "core/analysis/procs/proc_binding.h"
#include "core/store/event_list.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <map>

using namespace golanes;
using test::ServiceTrace;

class ProcBindingTest : public QObject {
    Q_OBJECT

  private slots:
    void movesAreThoseOfTheEvents() {
        std::uint64_t moved = 0;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const TracePtr t = test::runRandomProcess({.seed = seed, .events = 2000});
            struct G {
                ProcIndex proc;
                ThreadIndex thread;
                bool ran = false;
                StateClass between = StateClass::Runnable;
            };
            std::map<std::uint32_t, G> goroutines;
            std::array<Moves, kStateClassCount> expected{};
            const EventList events(*t, {});
            for (std::size_t i = 0; i < events.size(); ++i) {
                const TraceEvent e = events[i];
                if (e.source != EventSource::GoSpan) continue;
                G& g = goroutines[e.subject.value];
                if (e.to == GoState::Running) {
                    if (g.ran && g.proc.valid() && e.proc.valid()) {
                        Moves& m = expected[static_cast<std::size_t>(g.between)];
                        ++m.resumed;
                        m.toOtherProc += g.proc != e.proc;
                        m.toOtherThread += g.thread.valid() && e.thread.valid() && g.thread != e.thread;
                    }
                    g = {e.proc, e.thread, true, StateClass::Runnable};
                } else if (e.to != GoState::Runnable) {
                    g.between = classify(e.to, t->strings[e.text]);
                }
            }
            Job job;
            const ProcBinding b = procBinding(*t, wholeOf(*t), job);
            Moves all, byFunction;
            for (std::size_t c = 0; c < kStateClassCount; ++c) {
                QCOMPARE(b.after[c].resumed, expected[c].resumed);
                QCOMPARE(b.after[c].toOtherProc, expected[c].toOtherProc);
                QCOMPARE(b.after[c].toOtherThread, expected[c].toOtherThread);
                all.add(b.after[c]);
            }
            for (const auto& f : b.functions) byFunction.add(f.moves);
            QCOMPARE(byFunction.resumed, all.resumed);
            QCOMPARE(byFunction.toOtherProc, all.toOtherProc);
            moved += all.toOtherProc;
        }
        QVERIFY(moved > 50);
    }

    void procsAreUsedUpToTheRange() {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const TracePtr t = test::runRandomProcess({.seed = seed, .events = 2000});
            const Duration fifth = t->range.length() / 5;
            const TimeRange range{t->range.begin + fifth, t->range.end - fifth};
            Job job;
            const ProcBinding b = procBinding(*t, {range, {}}, job);
            QVERIFY(!b.procs.empty());
            for (const ProcUse& use : b.procs) {
                QCOMPARE(use.program + use.collector + use.syscall + use.scheduling + use.idle,
                         range.length());
                QVERIFY(use.idle >= 0 && use.scheduling >= 0);
                const RunTrack runs = RunTrack::ofProc(*t, use.proc);
                std::uint64_t touching = 0;
                Duration program = 0;
                for (std::uint32_t i = 0; i < runs.size(); ++i) {
                    const Run run = runs[i];
                    if (!run.time.overlaps(range)) continue;
                    ++touching;
                    const bool own = run.cls == StateClass::Running && !t->goroutine(run.goroutine).gcWorker;
                    if (own) program += run.time.clippedTo(range).length();
                }
                QCOMPARE(use.program, program);
                QCOMPARE(use.runs, touching);
            }
        }
    }

    void aWorkerStaysOnItsProc() {
        const auto s = ServiceTrace::make();
        Job job;
        Scope scope = wholeOf(*s.trace);
        scope.goroutines.assign(s.trace->goroutines.size(), false);
        scope.goroutines[s.worker.value] = true;
        const ProcBinding b = procBinding(*s.trace, scope, job);
        const Moves& afterSleep = b.after[static_cast<std::size_t>(StateClass::Sleep)];
        QCOMPARE(afterSleep.resumed, std::uint64_t{1});
        QCOMPARE(afterSleep.toOtherProc, std::uint64_t{0});
        QCOMPARE(afterSleep.readyStayed, Duration{10'000});
        QCOMPARE(b.functions.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(ProcBindingTest)
#include "test_proc_binding.moc"
