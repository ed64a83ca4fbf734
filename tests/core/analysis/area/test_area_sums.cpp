// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/area_sums.h"
#include "core/analysis/own_code.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <random>

using namespace golanes;
using test::ServiceTrace;

namespace {

AreaSums sumsOf(const TracePtr& trace, const AreaScope& scope) {
    Job job;
    return areaSums(*SpanSums::build(trace, job), scope, job);
}

// A thing counts when an instant of it lies in the range; without length it is 1 ns long.
bool touches(TimeRange thing, TimeRange range) {
    return thing.begin < range.end && std::max(thing.end, thing.begin + 1) > range.begin;
}

// The definitions, span by span.
struct Expected {
    std::uint64_t goroutines = 0, wakeups = 0;
    std::map<std::uint8_t, TimeCount> states;
    std::map<std::pair<std::uint32_t, std::uint8_t>, TimeCount> sites;
    std::map<std::uint32_t, std::pair<std::uint64_t, Duration>> functions;
};

void expectGoroutine(const Trace& trace, const OwnCode& own, GoroutineIndex g, TimeRange range, Expected& e) {
    const Goroutine& go = trace.goroutine(g);
    const GoTrack track(trace, g);
    bool any = false;
    Duration running = 0;
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const StateInfo& info = track.state(i);
        if (info.state == GoState::NotExist) continue;
        const bool back = i == 0 && !go.createdInTrace();
        const TimeRange time{back ? trace.range.begin : track.start(i), track.end(i)};
        if (i > 0 && info.state == GoState::Runnable && track.state(i - 1).state == GoState::Waiting &&
            range.contains(track.start(i)))
            ++e.wakeups;
        if (!touches(time, range)) continue;
        any = true;
        const Duration inside = time.clippedTo(range).length();
        const StateId state = trace.goSpans.state[track.span(i)];
        e.states[state.value].add(inside);
        if (info.state == GoState::Running) running += inside;
        if (info.state == GoState::Waiting || info.state == GoState::Syscall)
            e.sites[{own.siteOf(trace.goSpans.stack[track.span(i)]).value, state.value}].add(inside);
    }
    if (!any) return;
    ++e.goroutines;
    ++e.functions[go.name.value].first;
    e.functions[go.name.value].second += running;
}

void compare(const Trace& trace, const AreaScope& scope, const AreaSums& sums) {
    const OwnCode own(trace);
    Expected e;
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (scope.allGoroutines || std::ranges::count(scope.goroutines, GoroutineIndex(g)) > 0)
            expectGoroutine(trace, own, GoroutineIndex(g), scope.range, e);
    }
    QCOMPARE(sums.goroutines, e.goroutines);
    QCOMPARE(sums.wakeups, e.wakeups);
    Expected got;
    std::array<TimeCount, kStateClassCount> classes{};
    for (const StateSum& s : sums.states) {
        got.states[s.state.value] = s.sum;
        classes[static_cast<std::size_t>(trace.states[s.state].cls)].add(s.sum.time, s.sum.count);
    }
    for (const SiteSum& s : sums.sites) got.sites[{s.site.value, s.state.value}] = s.sum;
    for (const FunctionSum& f : sums.functions) got.functions[f.name.value] = {f.goroutines, f.running};
    QVERIFY(got.states == e.states);
    QVERIFY(got.sites == e.sites);
    QVERIFY(got.functions == e.functions);
    QVERIFY(classes == sums.classes);
}

}  // namespace

class TestAreaSums : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithCountingEverySpan_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed) QTest::addRow("%d", seed) << seed;
    }
    void agreeWithCountingEverySpan() {
        QFETCH(int, seed);
        // Long enough for whole blocks of the tree, and in some seeds for its upper levels.
        const TracePtr trace = test::runRandomProcess(
            {.seed = static_cast<std::uint64_t>(seed), .events = seed % 4 == 0 ? 90'000 : 6'000});
        Job job;
        const auto spans = SpanSums::build(trace, job);
        std::mt19937_64 random(static_cast<std::uint64_t>(seed));
        const auto any = [&](std::int64_t n) {
            return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
        };
        for (int i = 0; i < 40; ++i) {
            AreaScope scope;
            const Duration all = trace->range.length();
            const Timestamp begin = trace->range.begin + any(all);
            scope.range = {begin, begin + 1 + any(i % 3 == 0 ? 50 : all)};
            if (i == 0) scope.range = trace->range;
            scope.allGoroutines = i % 2 == 0;
            for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g)
                if (any(3) == 0) scope.goroutines.emplace_back(g);
            compare(*trace, scope, areaSums(*spans, scope, job));
        }
    }

    void beginAndEndOnSpanEdges() {
        // Edges are where a span is counted too often or not at all, spans without length above all.
        const TracePtr trace = test::runRandomProcess({.seed = 77, .events = 400, .maxGap = 3});
        Job job;
        const auto spans = SpanSums::build(trace, job);
        AreaScope scope;
        scope.allGoroutines = true;
        for (std::size_t a = 0; a < trace->goSpans.size(); a += 3) {
            const Timestamp begin = trace->goSpans.start[a];
            for (const Duration length : {1, 2, 7, 40}) {
                scope.range = TimeRange{begin, begin + length}.clippedTo(trace->range);
                if (!scope.range.empty()) compare(*trace, scope, areaSums(*spans, scope, job));
            }
        }
    }

    void countedByHand() {
        const ServiceTrace s = ServiceTrace::make();
        AreaScope scope;
        scope.range = {ServiceTrace::at(300), ServiceTrace::at(650)};
        scope.goroutines = {s.worker};
        scope.procs = {s.p0, s.p1};
        scope.heap = true;
        const AreaSums sums = sumsOf(s.trace, scope);
        QCOMPARE(sums.goroutines, std::uint64_t{1});
        const auto time = [&](StateClass c) { return sums.classes[static_cast<std::size_t>(c)]; };
        // chan receive until 400, ready until 430, runs until 600, sleeps on.
        QCOMPARE(time(StateClass::Channel).time, Duration{100'000});
        QCOMPARE(time(StateClass::Runnable).time, Duration{30'000});
        QCOMPARE(time(StateClass::Running).time, Duration{170'000});
        QCOMPARE(time(StateClass::Sleep).time, Duration{50'000});
        QCOMPARE(sums.time(), Duration{350'000});
        QCOMPARE(sums.spans(), std::uint64_t{4});
        QCOMPARE(sums.wakeups, std::uint64_t{1});
        QCOMPARE(sums.functions.size(), std::size_t{1});
        QCOMPARE(sums.functions[0].running, Duration{170'000});
        // P1 carried the connection until 420 and the worker 430–600.
        QCOMPARE(sums.procs[0].running, Duration{350'000});
        QCOMPARE(sums.procs[0].runs, std::uint64_t{1});
        QCOMPARE(sums.procs[1].running, Duration{120'000 + 170'000});
        QCOMPARE(sums.procs[1].runs, std::uint64_t{2});
        QCOMPARE(sums.gcMark.time, Duration{149'999});
        QCOMPARE(sums.gcMark.count, std::uint64_t{1});
        QCOMPARE(sums.stopTheWorld.time, Duration{10'000});
        QCOMPARE(sums.stopTheWorld.count, std::uint64_t{1});
        QVERIFY(sums.heapLive);
        QCOMPARE(sums.heapLive->first, std::uint64_t{10'000'000});
        QCOMPARE(sums.heapLive->last, std::uint64_t{20'000'000});
        QCOMPARE(sums.heapLive->max, std::uint64_t{20'000'000});
        QCOMPARE(sums.heapGoal->min, std::uint64_t{32'000'000});
    }

    void runsAgreeWithCountingThem() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 4000});
        Job job;
        const auto spans = SpanSums::build(trace, job);
        std::mt19937_64 random(5);
        for (int i = 0; i < 60; ++i) {
            AreaScope scope;
            const auto offset = [&] {
                return static_cast<Duration>(random() % static_cast<std::uint64_t>(trace->range.length()));
            };
            const Timestamp a = trace->range.begin + offset(), b = trace->range.begin + offset();
            scope.range = {std::min(a, b), std::max(a, b) + 1};
            for (std::uint16_t p = 0; p < trace->procs.size(); ++p) scope.procs.emplace_back(p);
            for (std::uint16_t m = 0; m < trace->threads.size(); ++m) scope.threads.emplace_back(m);
            const AreaSums sums = areaSums(*spans, scope, job);
            for (std::size_t p = 0; p < scope.procs.size(); ++p)
                verifyRuns(RunTrack::ofProc(*trace, scope.procs[p]), sums.procs[p], scope.range);
            for (std::size_t m = 0; m < scope.threads.size(); ++m)
                verifyRuns(RunTrack::ofThread(*trace, scope.threads[m]), sums.threads[m], scope.range);
        }
    }

    void outsideOfTheTraceThereIsNothing() {
        const ServiceTrace s = ServiceTrace::make();
        AreaScope scope;
        scope.allGoroutines = true;
        scope.heap = true;
        scope.range = {s.trace->range.end + 5, s.trace->range.end + 10};
        const AreaSums sums = sumsOf(s.trace, scope);
        QVERIFY(sums.range.empty());
        QCOMPARE(sums.spans(), std::uint64_t{0});
    }

    void aCancelledBuildGivesNothing() {
        Job job;
        job.cancel();
        const TracePtr trace = test::runRandomProcess({.seed = 1, .events = 30'000});
        QVERIFY(!SpanSums::build(trace, job));
    }

  private:
    static void verifyRuns(const RunTrack& track, const CarrierSum& sum, TimeRange range) {
        std::uint64_t runs = 0;
        Duration busy = 0;
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (!touches(track[i].time, range)) continue;
            ++runs;
            busy += track[i].time.clippedTo(range).length();
        }
        QCOMPARE(sum.runs, runs);
        QCOMPARE(sum.running + sum.gcWorker + sum.syscall, busy);
    }
};

QTEST_GUILESS_MAIN(TestAreaSums)
#include "test_area_sums.moc"
