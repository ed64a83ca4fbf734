// SPDX-License-Identifier: GPL-3.0-or-later
// What searching costs, on the trace file that the environment variable GOLANES_BENCH_TRACE names: the index,
// which is made once, an answer for what is typed, and a step from match to match.
#include "core/analysis/search/search_places.h"
#include "tests/bench/bench_trace.h"

#include <benchmark/benchmark.h>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

constexpr const char* kQueries[] = {"e", "1", "main.", "worker", "runtime.gopark", "no such thing"};

const SearchIndex& benchIndex() {
    static Job job;
    static const auto index = SearchIndex::make(*benchTrace(), job);
    return *index;
}

std::vector<SearchGroup> find(const char* query) {
    Job job;
    return search(*benchTrace(), benchIndex(), query, {.frame = {benchTrace()->range, {}}}, job);
}

void makeIndex(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    Job job;
    for (auto _ : state) benchmark::DoNotOptimize(SearchIndex::make(*benchTrace(), job));
}
BENCHMARK(makeIndex)->Unit(benchmark::kMillisecond);

void answer(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    const char* query = kQueries[state.range(0)];
    state.SetLabel(query);
    for (auto _ : state) benchmark::DoNotOptimize(find(query));
}
BENCHMARK(answer)->DenseRange(0, std::size(kQueries) - 1)->Unit(benchmark::kMillisecond);

// From match to match of the function that is on most stacks.
void stepThroughSpans(benchmark::State& state) {
    if (skipWithoutTrace(state)) return;
    SearchHit most;
    for (const SearchGroup& group : find("e"))
        for (const SearchHit& hit : group.best)
            if (hit.kind == SearchKind::Frame && hit.places > most.places) most = hit;
    Job job;
    SearchWalk at;
    for (auto _ : state) at = walk(*benchTrace(), most, WalkStep::Next, at.place, job);
    state.counters["places"] = static_cast<double>(at.count);
}
BENCHMARK(stepThroughSpans)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
