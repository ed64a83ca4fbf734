// SPDX-License-Identifier: GPL-3.0-or-later
// What choosing lanes costs, on the trace file that the environment variable GOLANES_BENCH_TRACE names: trees
// and filters of goroutines (made on a thread when there are many), and the stacks of the busiest one.
#include "core/open.h"
#include "core/plan/lane_filter.h"
#include "core/plan/lane_tree.h"
#include "core/store/stack_track.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

using namespace golanes;

namespace {

const TracePtr& benchTrace() {
    static const TracePtr trace = [] {
        const char* path = std::getenv("GOLANES_BENCH_TRACE");
        Job job;
        const auto opened = path ? openTrace(path, job) : fail(ErrorCode::Usage, "no trace");
        return opened ? *opened : TracePtr();
    }();
    return trace;
}

bool skipWithoutTrace(benchmark::State& state) {
    if (benchTrace()) return false;
    state.SkipWithError("GOLANES_BENCH_TRACE does not name a trace file that can be opened");
    return true;
}

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
