// SPDX-License-Identifier: GPL-3.0-or-later
// Events in columns of time: against looking at every event for every cell.
#include "core/analysis/event_map.h"
#include "core/analysis/kernel/goroutine_on.h"
#include "core/clock/align_kernel.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <functional>
#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

struct Event {
    Timestamp time;
    GoroutineIndex goroutine;
};

// What a map of these events in the scope must hold.
void compare(const EventMap& map, const std::vector<Event>& events, const Scope& scope) {
    std::uint64_t inside = 0;
    for (std::size_t c = 0; c < map.columns; ++c) {
        for (std::size_t r = 0; r < map.rows; ++r) {
            const TimeRange cell = map.cellTime(c, r);
            std::uint32_t expected = 0;
            for (const Event& e : events)
                expected += cell.contains(e.time) && scope.range.contains(e.time) &&
                                    (scope.goroutines.empty() || scope.has(e.goroutine))
                                ? 1
                                : 0;
            QCOMPARE(map.at(c, r), expected);
            inside += expected;
        }
    }
    QCOMPARE(map.total(), inside);
}

std::vector<Event> spansOf(const Trace& trace, GoState state) {
    std::vector<Event> events;
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = trace.goroutines[g].createdInTrace() ? 0 : 1; i < track.size(); ++i)
            if (track.state(i).state == state) events.push_back({track.start(i), GoroutineIndex(g)});
    }
    return events;
}

// The whole, and parts of it, of all goroutines and of every third.
void forSomeScopes(const Trace& trace, const std::function<void(const Scope&)>& check) {
    std::mt19937_64 random(5);
    const auto length = static_cast<std::uint64_t>(trace.range.length());
    for (int i = 0; i < 6; ++i) {
        Scope scope = wholeOf(trace);
        if (i > 0) {
            scope.range.begin += static_cast<Duration>(random() % length);
            scope.range.end = scope.range.begin + 1 + static_cast<Duration>(random() % (length / 3));
        }
        if (i % 2 == 1) {
            scope.goroutines.resize(trace.goroutines.size());
            for (std::size_t g = 0; g < scope.goroutines.size(); g += 3) scope.goroutines[g] = true;
        }
        check(scope);
    }
}

}  // namespace

class TestEventMap : public QObject {
    Q_OBJECT

  private slots:
    void columnsBeginAtWholePeriods() {
        const EventMap map = emptyEventMap({1'234, 5'001}, 1'000, 500, 50);
        QCOMPARE(map.cell, Duration{10});
        QCOMPARE(map.begin, Timestamp{1'000});
        QCOMPARE(map.end(), Timestamp{5'500});
        QCOMPARE(map.columns, std::size_t{9});
        QCOMPARE(map.cellTime(1, 2), (TimeRange{1'520, 1'530}));
        // Before the zero too, and where the range is empty.
        const EventMap before = emptyEventMap({-700, -700}, 1'000, 500, 5);
        QCOMPARE(before.begin, Timestamp{-1'000});
        QCOMPARE(before.columns, std::size_t{1});
    }

    void goEventsAreInTheirCells() {
        const TracePtr trace = runRandomProcess({.seed = 3, .events = 6'000, .maxGap = 4000});
        const std::pair<GoEvent, GoState> kinds[] = {{GoEvent::Runs, GoState::Running},
                                                     {GoEvent::Ready, GoState::Runnable},
                                                     {GoEvent::Waits, GoState::Waiting},
                                                     {GoEvent::Syscalls, GoState::Syscall}};
        for (const auto& [event, state] : kinds) {
            const std::vector<Event> all = spansOf(*trace, state);
            QVERIFY(!all.empty());
            forSomeScopes(*trace, [&](const Scope& scope) {
                EventMap map =
                    emptyEventMap(scope.range, trace->range.begin, scope.range.length() / 7 + 20, 20);
                Job job;
                countGoEvents(*trace, scope, event, map, job);
                compare(map, all, scope);
            });
        }
    }

    void createdGoroutinesAndSamples() {
        const TracePtr trace = runRandomProcess({.seed = 9, .events = 6'000, .maxGap = 4000});
        std::vector<Event> created, samples;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g)
            if (trace->goroutines[g].createdInTrace())
                created.push_back({GoTrack(*trace, GoroutineIndex(g)).start(0), GoroutineIndex(g)});
        for (const CpuSample& s : trace->samples) samples.push_back({s.time, s.goroutine});
        QVERIFY(!created.empty());
        forSomeScopes(*trace, [&](const Scope& scope) {
            Job job;
            EventMap map = emptyEventMap(scope.range, 0, scope.range.length() / 5 + 10, 10);
            countGoEvents(*trace, scope, GoEvent::Created, map, job);
            compare(map, created, scope);
            map = emptyEventMap(scope.range, 0, scope.range.length() / 5 + 10, 10);
            countGoEvents(*trace, scope, GoEvent::Samples, map, job);
            compare(map, samples, scope);
        });
    }

    void perfEventsAreInTheirCells() {
        TwinPlan plan;
        plan.threads = 2;
        plan.length = 200'000'000;
        plan.samples = true;
        const Twins twins = makeTwins(plan);
        Correlation c;
        c.method = CorrelationMethod::Exact;
        c.map = plan.perfToGo;
        Job job;
        const KernelPtr kernel = alignKernel(*twins.trace, twins.perf, c, job);
        const Sources sources(*twins.trace, kernel.get());
        int events = 0;
        for (std::uint16_t e = 0; e < twins.perf->events.size(); ++e) {
            std::vector<Event> all;
            for (std::uint32_t i = 0; i < twins.perf->samples.size(); ++i)
                if (twins.perf->samples.event[i] == PerfEventIndex(e))
                    all.push_back({kernel->sampleTime[i], goroutineOn(sources, twins.perf->samples.thread[i],
                                                                      kernel->sampleTime[i])});
            events += all.size() > 50 ? 1 : 0;
            forSomeScopes(*twins.trace, [&](const Scope& scope) {
                EventMap map = emptyEventMap(scope.range, twins.trace->range.begin, 50'000'000, 25);
                countPerfEvents(sources, scope, PerfEventIndex(e), map, job);
                compare(map, all, scope);
            });
        }
        QVERIFY(events >= 1);
    }
};

QTEST_GUILESS_MAIN(TestEventMap)
#include "test_event_map.moc"
