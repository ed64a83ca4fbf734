// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/idle_periods.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <random>

using namespace golanes;
using test::ServiceTrace;

namespace {

// By every ns of the trace: does one of the goroutines run or hold its proc in a syscall? From the states of
// the goroutines, not from the runs of the procs.
std::vector<bool> busyTimes(const Trace& trace, const GoroutineSet& goroutines) {
    std::vector<bool> busy(static_cast<std::size_t>(trace.range.length()));
    for (std::uint32_t g = 0; g < goroutines.size(); ++g) {
        if (!goroutines[g]) continue;
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const GoState state = track.state(i).state;
            const ProcIndex proc = trace.goSpans.proc[track.span(i)];
            if ((state != GoState::Running && state != GoState::Syscall) || !proc.valid()) continue;
            for (Timestamp t = track.start(i); t < track.end(i); ++t) {
                if (state == GoState::Syscall) {
                    const auto& spans = trace.proc(proc).spans;
                    if (std::ranges::any_of(spans, [&](const ProcSpan& s) {
                            return s.start > track.start(i) && s.start <= t && s.state != ProcState::Running;
                        }))
                        break;
                }
                busy[static_cast<std::size_t>(t - trace.range.begin)] = true;
            }
        }
    }
    return busy;
}

std::vector<TimeRange> expected(const Trace& trace, const std::vector<bool>& busy, TimeRange within,
                                Duration atLeast) {
    std::vector<TimeRange> out;
    Timestamp free = within.begin;
    for (Timestamp t = within.begin; t <= within.end; ++t) {
        if (t < within.end && !busy[static_cast<std::size_t>(t - trace.range.begin)]) continue;
        if (t - free >= atLeast) out.push_back({free, t});
        free = t + 1;
    }
    return out;
}

GoroutineSet only(const Trace& trace, GoroutineIndex g) {
    GoroutineSet set(trace.goroutines.size());
    set[g.value] = true;
    return set;
}

}  // namespace

class TestIdlePeriods : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithLookingAtEveryNs() {
        std::mt19937 random(11);
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 600, .maxGap = 60});
            GoroutineSet some = userGoroutines(*trace);
            for (std::size_t g = 0; g < some.size(); ++g)
                if (seed % 3 == 0 && random() % 4 != 0) some[g] = false;
            const std::vector<bool> busy = busyTimes(*trace, some);
            const auto length = static_cast<std::uint64_t>(trace->range.length());
            std::size_t found = 0;
            for (int i = 0; i < 40; ++i) {
                const Timestamp a = trace->range.begin + static_cast<Duration>(random() % length);
                const Timestamp b = trace->range.begin + static_cast<Duration>(random() % length);
                const TimeRange within = i == 0 ? trace->range : TimeRange{std::min(a, b), std::max(a, b)};
                const Duration atLeast = 1 + static_cast<Duration>(random() % 40);
                Job job;
                const auto idle = idlePeriods(*trace, within, atLeast, some, job);
                QCOMPARE(idle, expected(*trace, busy, within, atLeast));
                found += idle.size();
            }
            QVERIFY(found > 0 || seed % 3 != 0);
        }
    }

    void ofTheServiceTrace() {
        const ServiceTrace service = ServiceTrace::make();
        const Trace& trace = *service.trace;
        const auto at = [](double us) { return ServiceTrace::at(us); };
        Job job;
        // The worker's: P1 carried it at 110–250, 430–600 and 810–900.
        const auto idle = idlePeriods(trace, trace.range, 1000, only(trace, service.worker), job);
        QCOMPARE(idle, (std::vector<TimeRange>{{trace.range.begin, at(110)},
                                               {at(250), at(430)},
                                               {at(600), at(810)},
                                               {at(900), trace.range.end}}));
        QCOMPARE(idlePeriods(trace, trace.range, 200'000, only(trace, service.worker), job),
                 (std::vector<TimeRange>{{at(600), at(810)}}));
        // main.main runs all the time.
        QVERIFY(idlePeriods(trace, trace.range, 2'000, only(trace, service.main), job).empty());
    }

    void cancelledIsEmpty() {
        const ServiceTrace service = ServiceTrace::make();
        Job job;
        job.cancel();
        QVERIFY(
            idlePeriods(*service.trace, service.trace->range, 1, only(*service.trace, service.worker), job)
                .empty());
    }

    void theRuntimesGoroutinesDoNotCount() {
        const std::vector<std::pair<const char*, bool>> starts{{"main.main", true},
                                                               {"runtime.main", true},
                                                               {"runtime.bgsweep", false},
                                                               {"runtime.gcBgMarkWorker", false},
                                                               {"runtimes.main", true},
                                                               {"runtime/trace.Start.func1", false},
                                                               {"runtime/pprof.profileWriter", false},
                                                               {"", true}};
        test::RecordingBuilder recording;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const GoroutineIndex g = recording.b.addGoroutine(i + 1, GoState::NotExist);
            const FrameId frame = recording.b.stacks().internFrame(
                {16 * (i + 1), recording.text(starts[i].first), recording.text("main.go"), 1});
            recording.b.nameGoroutine(g, recording.b.stacks().intern(std::vector{frame}));
        }
        recording.sync();
        const GoroutineSet set = userGoroutines(*recording.finish());
        for (std::size_t i = 0; i < starts.size(); ++i) QVERIFY2(set[i] == starts[i].second, starts[i].first);
    }
};

QTEST_GUILESS_MAIN(TestIdlePeriods)
#include "test_idle_periods.moc"
