// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to tell what happened in an area, and to find the spans to highlight, on the trace file that
// the environment variable GOLANES_BENCH_TRACE names.
#include "core/analysis/area/area_delays.h"
#include "core/analysis/area/area_sums.h"
#include "core/analysis/span_query.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

const SpanSums& spanSums() {
    static const auto sums = [] {
        Job job;
        return SpanSums::build(benchTrace(), job);
    }();
    return *sums;
}

// The middle 1/2^zoom of the trace.
TimeRange middle(std::int64_t zoom) {
    const TimeRange all = benchTrace()->range;
    const Duration length = std::max<Duration>(1, all.length() >> zoom);
    const Timestamp begin = all.begin + (all.length() - length) / 2;
    return {begin, begin + length};
}

void gatherSums(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        benchmark::DoNotOptimize(SpanSums::build(benchTrace(), job));
    }
}
BENCHMARK(gatherSums)->Unit(benchmark::kMillisecond);

// All lanes over the middle 1/2^n of the trace.
void sumArea(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    AreaScope scope;
    scope.range = middle(state.range(0));
    scope.allGoroutines = scope.heap = true;
    for (std::size_t p = 0; p < trace.procs.size(); ++p)
        scope.procs.emplace_back(static_cast<std::uint16_t>(p));
    for (std::size_t m = 0; m < trace.threads.size(); ++m)
        scope.threads.emplace_back(static_cast<std::uint16_t>(m));
    const SpanSums& sums = spanSums();
    Job job;
    for (auto _ : state) benchmark::DoNotOptimize(areaSums(sums, scope, job));
    state.counters["goroutines"] = static_cast<double>(trace.goroutines.size());
    state.counters["events"] = static_cast<double>(trace.eventCount);
}
BENCHMARK(sumArea)->DenseRange(0, 6)->Arg(12)->Unit(benchmark::kMillisecond);

// The same of every other goroutine: those that pass a filter.
void sumFilteredArea(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    AreaScope scope;
    scope.range = middle(state.range(0));
    for (std::uint32_t g = 0; g < benchTrace()->goroutines.size(); g += 2) scope.goroutines.emplace_back(g);
    const SpanSums& sums = spanSums();
    Job job;
    for (auto _ : state) benchmark::DoNotOptimize(areaSums(sums, scope, job));
    state.counters["goroutines"] = static_cast<double>(scope.goroutines.size());
}
BENCHMARK(sumFilteredArea)->Arg(0)->Arg(3)->Unit(benchmark::kMillisecond);

void sumDelays(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    DelayScope scope;
    scope.range = middle(state.range(0));
    scope.netpoll = scope.timers = scope.allTasks = true;
    Job job;
    for (auto _ : state) benchmark::DoNotOptimize(areaDelays(*benchTrace(), scope, job));
}
BENCHMARK(sumDelays)->Arg(0)->Arg(3)->Unit(benchmark::kMillisecond);

void findSpans(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    SpanQuery query;
    query.classes = 1u << static_cast<int>(StateClass::Running);
    query.min = 1000;
    query.function = "serve";
    Job job;
    for (auto _ : state)
        benchmark::DoNotOptimize(matchSpans(*benchTrace(), predicateOf(*benchTrace(), query), job));
}
BENCHMARK(findSpans)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
