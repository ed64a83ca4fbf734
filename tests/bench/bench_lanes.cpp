// SPDX-License-Identifier: GPL-3.0-or-later
// What choosing lanes costs, on the trace file that the environment variable GOLANES_BENCH_TRACE names: trees
// and filters of goroutines (made on a thread when there are many), and the stacks of the busiest one.
#include "core/plan/lane_filter.h"
#include "core/plan/lane_tree.h"
#include "core/store/stack_track.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

// By GoroutineGrouping.
void tree(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    Job job;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            goroutineTree(*benchTrace(), static_cast<GoroutineGrouping>(state.range(0)), {}, job));
}
BENCHMARK(tree)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

void filterByText(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    Job job;
    const LaneFilter filter{"worker", 0, {}};
    for (auto _ : state) benchmark::DoNotOptimize(passing(*benchTrace(), filter, job));
}
BENCHMARK(filterByText)->Unit(benchmark::kMillisecond);

void filterByState(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    Job job;
    const LaneFilter filter{{}, LaneFilter::bit(StateClass::Sync), {}};
    for (auto _ : state) benchmark::DoNotOptimize(passing(*benchTrace(), filter, job));
}
BENCHMARK(filterByState)->Unit(benchmark::kMillisecond);

void stacksOfTheBusiest(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const auto& all = benchTrace()->goroutines;
    const auto busiest = std::ranges::max_element(all, {}, &Goroutine::spanCount);
    const GoroutineIndex g(static_cast<std::uint32_t>(busiest - all.begin()));
    for (auto _ : state) benchmark::DoNotOptimize(StackTrack(*benchTrace(), g));
    state.counters["spans"] = busiest->spanCount;
}
BENCHMARK(stacksOfTheBusiest)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
