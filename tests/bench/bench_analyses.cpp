// SPDX-License-Identifier: GPL-3.0-or-later
// What the analyses cost, on the trace file that the environment variable GOLANES_BENCH_TRACE names.
#include "core/analysis/summary/go_stats.h"
#include "core/analysis/summary/go_stats_json.h"
#include "core/analysis/waits/wait_stats.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

void causes(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const Trace& trace = *benchTrace();
    const Sites sites(trace);
    for (auto _ : state) {
        Job job;
        benchmark::DoNotOptimize(waitCauses(trace, sites, wholeOf(trace), job));
    }
}

void whyNotRunning(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) {
        Job job;
        benchmark::DoNotOptimize(waitStats(*benchTrace(), wholeOf(*benchTrace()), job));
    }
}

void asGosReader(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) benchmark::DoNotOptimize(goStats(*benchTrace()));
}

// Everything that golanes-cli stats --json prints of a Go trace.
void all(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) benchmark::DoNotOptimize(goStatsJson(*benchTrace(), nullptr));
}

BENCHMARK(causes)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(whyNotRunning)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(asGosReader)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(all)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
