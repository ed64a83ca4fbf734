// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/pauses.h"
#include "core/analysis/summary/range_stats.h"
#include "core/open.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestPauses : public QObject {
    Q_OBJECT

  private slots:
    // G1 on P0 stops the world from 200 to 300; G2 on P1 gives way at 270, G3 on P2 at 220; G4 on P3 is in a
    // system call.
    void whoHeldItUp() {
        RecordingBuilder r;
        std::vector<GoroutineIndex> g;
        std::vector<EventContext> in;
        for (std::uint16_t i = 0; i < 4; ++i) {
            g.push_back(r.b.addGoroutine(i + 1u, GoState::Undetermined));
            in.push_back({g[i], r.b.proc(i), r.b.thread(50u + i)});
        }
        r.time = 100;
        r.sync();
        for (std::uint16_t i = 0; i < 4; ++i) {
            const GoState state = i == 3 ? GoState::Syscall : GoState::Running;
            r.time = 101 + i;
            r.transition(g[i], GoState::Undetermined, state, "", r.stack(i, 2), in[i]);
        }
        r.time = 200;
        r.rangeBegin(RangeKind::StopTheWorld, "read mem stats", kNoStack, in[0]);
        r.time = 220;
        r.transition(g[2], GoState::Running, GoState::Runnable, "preempted", kNoStack, in[2]);
        r.time = 270;
        r.transition(g[1], GoState::Running, GoState::Runnable, "preempted", kNoStack, in[1]);
        r.time = 300;
        r.rangeEnd(RangeKind::StopTheWorld, "read mem stats", in[0]);
        r.time = 400;
        r.sync();
        const TracePtr trace = r.finish();
        Job job;
        const auto pauses = pausesIn(*trace, wholeOf(*trace), job);
        QCOMPARE(pauses.size(), std::size_t{1});
        QCOMPARE(pauses[0].time.length(), Duration{100});
        QCOMPARE(pauses[0].delay.time, Duration{70});
        QCOMPARE(pauses[0].delay.procs, 2u);
        QVERIFY(pauses[0].delay.goroutine == g[1]);
        QVERIFY(pauses[0].delay.proc == in[1].proc);
        const auto delayers = delayersOf(*trace, pauses);
        QCOMPARE(delayers.size(), std::size_t{1});
        QCOMPARE(delayers[0].total, Duration{70});
        QCOMPARE(pausesByReason(*trace, pauses).at("read mem stats").stopping.max, Duration{70});

        Scope others = wholeOf(*trace);
        others.goroutines = {false, true, true, true};
        QVERIFY(pausesIn(*trace, others, job).empty());
        QVERIFY(pausesIn(*trace, {{201, 400}, {}}, job).empty());
    }

    void agreeWithLookingAtEverySpan() {
        std::size_t heldUp = 0;
        std::vector<TracePtr> traces;
        for (unsigned seed = 1; seed <= 10; ++seed)
            traces.push_back(runRandomProcess({.seed = seed, .events = 4000}));
        for (const char* name : {"/orders/orders-go1.24.trace", "/gcheavy/gcheavy-go1.27.trace"}) {
            Job job;
            if (!sharedData().empty()) traces.push_back(openTrace(sharedData() + name, job).value());
        }
        for (const TracePtr& trace : traces) {
            Job job;
            const auto pauses = pausesIn(*trace, wholeOf(*trace), job);
            const auto ranges = rangeStats(*trace);
            for (const auto& [reason, stats] : pausesByReason(*trace, pauses)) {
                const RangeStats& r = ranges.at("stop-the-world (" + reason + ")");
                QCOMPARE(stats.time.count, r.complete);
                QCOMPARE(stats.time.total, r.total);
                QCOMPARE(stats.time.max, r.max);
            }
            for (const Pause& p : pauses) {
                Duration longest = 0;
                std::uint32_t procs = 0;
                for (std::uint16_t i = 0; i < trace->procs.size(); ++i) {
                    const RunTrack runs = RunTrack::ofProc(*trace, ProcIndex(i));
                    for (std::uint32_t k = 0; k < runs.size(); ++k) {
                        const Run run = runs[k];
                        if (run.cls != StateClass::Running || run.time.begin > p.time.begin ||
                            run.time.end <= p.time.begin || run.time.end > p.time.end ||
                            run.goroutine == trace->ranges[p.row].scopeGoroutine)
                            continue;
                        ++procs;
                        longest = std::max(longest, run.time.end - p.time.begin);
                    }
                }
                QCOMPARE(p.delay.procs, procs);
                QCOMPARE(p.delay.time, longest);
                heldUp += procs > 0 ? 1 : 0;
            }
        }
        QVERIFY(sharedData().empty() || heldUp > 10);
    }
};

QTEST_GUILESS_MAIN(TestPauses)
#include "test_pauses.moc"
