// SPDX-License-Identifier: GPL-3.0-or-later
// What answers about wake-ups and lists of events cost, on the trace file that the environment variable
// GOLANES_BENCH_TRACE names.
#include "core/analysis/waits/wake_chain.h"
#include "core/plan/plan_arrows.h"
#include "core/store/event_list.h"
#include "core/store/go_track.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

// The goroutines with the most states: the lanes that cost most.
std::vector<GoroutineIndex> busiest(const Trace& trace, std::size_t n) {
    std::vector<GoroutineIndex> all;
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) all.emplace_back(g);
    n = std::min(n, all.size());
    std::partial_sort(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n), all.end(),
        [&](auto a, auto b) { return trace.goroutine(a).spanCount > trace.goroutine(b).spanCount; });
    all.resize(n);
    return all;
}

void wakeIndex(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        const auto index = WakeIndex::build(*benchTrace(), job);
        state.counters["wakeups"] = static_cast<double>(index->size());
        state.counters["bytes"] = static_cast<double>(index->bytes());
    }
}

// Chains of spans spread over the trace.
void chains(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    const auto step = static_cast<SpanIndex>(std::max<std::size_t>(1, trace.goSpans.size() / 10'007));
    SpanIndex s = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(wakeChain(trace, s));
        s = s + step < trace.goSpans.size() ? s + step : 0;
    }
}

// Everything in view, fifty of the busiest lanes.
void arrows(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    Job job;
    const auto index = WakeIndex::build(trace, job);
    std::vector<GoroutineIndex> lanes = busiest(trace, 50);
    std::ranges::sort(lanes);
    for (auto _ : state) {
        const ArrowPlan plan =
            planArrows(trace, *index, lanes, TimeAxis(trace.range, 1920), {true, true}, 200);
        state.counters["found"] = static_cast<double>(plan.found);
    }
}

void eventsOf(benchmark::State& state, const EventFilter& filter) {
    for (auto _ : state) {
        Job job;
        const EventList events(*benchTrace(), filter, job);
        state.counters["events"] = static_cast<double>(events.size());
    }
}

void eventsOfGoroutine(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    EventFilter filter;
    filter.goroutine = busiest(*benchTrace(), 1).front();
    eventsOf(state, filter);
}

void eventsOfProc(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    EventFilter filter;
    filter.proc = ProcIndex(0);
    eventsOf(state, filter);
}

BENCHMARK(wakeIndex)->Unit(benchmark::kMillisecond);
BENCHMARK(chains)->Unit(benchmark::kMicrosecond);
BENCHMARK(arrows)->Unit(benchmark::kMillisecond);
BENCHMARK(eventsOfGoroutine)->Unit(benchmark::kMillisecond);
BENCHMARK(eventsOfProc)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
