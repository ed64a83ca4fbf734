// SPDX-License-Identifier: GPL-3.0-or-later
// What a flame graph of any part of a recording costs, from the range to the frames in pixels: of the Go
// trace that GOLANES_BENCH_TRACE names, and of the perf data that GOLANES_BENCH_PERF names.
#include "core/flame/flame_layout.h"
#include "core/flame/go_flame.h"
#include "core/flame/perf_flame.h"
#include "core/open.h"
#include "core/symbol/symbolizer.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

constexpr std::int32_t kWidth = 1920;

const GoFlame& goFlame() {
    static const auto flame = [] {
        Job job;
        return GoFlame::build(benchTrace(), job);
    }();
    return *flame;
}

// Null without a file.
const PerfFlame* perfFlame() {
    static const auto flame = []() -> std::shared_ptr<const PerfFlame> {
        const char* path = std::getenv("GOLANES_BENCH_PERF");
        Job job;
        const auto recording = openRecording(path ? path : "", job);
        const PerfPtr* perf = recording ? std::get_if<PerfPtr>(&*recording) : nullptr;
        if (!perf) return nullptr;
        SymbolCache cache;
        return PerfFlame::build(*perf, **symbolize(**perf, {}, cache, job), job);
    }();
    return flame.get();
}

// The middle 1/2^zoom of a range.
TimeRange middle(TimeRange all, std::int64_t zoom) {
    const Duration length = std::max<Duration>(1, all.length() >> zoom);
    const Timestamp begin = all.begin + (all.length() - length) / 2;
    return {begin, begin + length};
}

void draw(const WeightedStacks& stacks, FlameOrder order, benchmark::State& state) {
    FlameShape shape;
    shape.order = order;
    const FlameTreePtr tree = flameTree(stacks, shape);
    benchmark::DoNotOptimize(flameLayout(*tree, FlameTree::kRoot, kWidth));
    state.counters["frames"] = static_cast<double>(tree->nodes().size());
    state.counters["things"] = static_cast<double>(tree->total().count);
}

void prepareGo(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        benchmark::DoNotOptimize(GoFlame::build(benchTrace(), job));
    }
}
BENCHMARK(prepareGo)->Unit(benchmark::kMillisecond);

// Arguments: GoWeight, zoom, in order of time.
void goGraph(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    GoFlameQuery query;
    query.weight = static_cast<GoWeight>(state.range(0));
    query.scope.range = middle(benchTrace()->range, state.range(1));
    const FlameOrder order = state.range(2) ? FlameOrder::Time : FlameOrder::LeftHeavy;
    query.slices = state.range(2) ? 2000 : 1;
    Job job;
    for (auto _ : state) draw(goFlame().weigh(query, job), order, state);
}
BENCHMARK(goGraph)->ArgsProduct({{1, 3, 5}, {0, 1, 4}, {0}})->Args({1, 0, 1})->Unit(benchmark::kMillisecond);

void preparePerf(benchmark::State& state) {
    if (!perfFlame()) return state.SkipWithError("GOLANES_BENCH_PERF names no perf data");
    for (auto _ : state) benchmark::DoNotOptimize(perfFlame());
    state.counters["stacks"] = static_cast<double>(perfFlame()->stacks()->nodes().size());
}
BENCHMARK(preparePerf)->Iterations(1);

// Arguments: PerfWeight, zoom, in order of time. Of the event with the most samples.
void perfGraph(benchmark::State& state) {
    const PerfFlame* flame = perfFlame();
    if (!flame) return state.SkipWithError("GOLANES_BENCH_PERF names no perf data");
    const PerfRecording& perf = flame->recording();
    PerfFlameQuery query;
    query.weight = static_cast<PerfWeight>(state.range(0));
    query.event = PerfEventIndex(0);
    for (std::uint16_t e = 0; e < perf.events.size(); ++e)
        if (perf.samplesByEvent[e].size() > perf.samplesByEvent[query.event.value].size())
            query.event = PerfEventIndex(e);
    query.range = middle(perf.range, state.range(1));
    const FlameOrder order = state.range(2) ? FlameOrder::Time : FlameOrder::LeftHeavy;
    query.slices = state.range(2) ? 2000 : 1;
    Job job;
    for (auto _ : state) draw(flame->weigh(query, job), order, state);
}
BENCHMARK(perfGraph)
    ->ArgsProduct({{0, 1, 2}, {0, 1, 4}, {0}})
    ->Args({0, 0, 1})
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
