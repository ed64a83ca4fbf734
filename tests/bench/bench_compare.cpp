// SPDX-License-Identifier: GPL-3.0-or-later
// What comparing two runs costs beside loading them, on the trace file that the environment variable
// GOLANES_BENCH_TRACE names.
#include "core/compare/comparison.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <vector>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

using Runs = std::vector<RunMetrics>;

// Everything that a run is measured by.
void measureOne(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        benchmark::DoNotOptimize(runMetrics({.trace = benchTrace(), .label = "run"}, job));
    }
}

// One run a side: 999 resamples of each metric are drawn. The limit of both together with measuring is 2 s.
void compareTwo(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        const Runs base{runMetrics({.trace = benchTrace(), .label = "base"}, job)};
        const Runs candidate{runMetrics({.trace = benchTrace(), .label = "new"}, job)};
        benchmark::DoNotOptimize(compare(Baseline(base), Candidate(candidate), {}, job));
    }
}

BENCHMARK(measureOne)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(compareTwo)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
