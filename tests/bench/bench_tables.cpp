// SPDX-License-Identifier: GPL-3.0-or-later
// What tables cost, on the trace file that the environment variable GOLANES_BENCH_TRACE names: making each of
// them, sorting each by each column, and filtering by what looks at every row.
#include "core/analysis/goroutine_filter.h"
#include "core/filter/matching_rows.h"
#include "core/table/row_order.h"
#include "tests/bench/bench_trace.h"
#include "widgets/session/leak_search.h"
#include "widgets/tables/table_source.h"

#include <benchmark/benchmark.h>

#include <map>

using namespace golanes;
using bench::benchTrace;
using bench::skipWithoutTrace;

namespace {

BoundTablePtr made(const TableSource& source) {
    Job job;
    return source.table(HeldSources{benchTrace(), nullptr, nullptr}, wholeOf(*benchTrace()), source.least, {},
                        job);
}

const TableRows& tableOf(const TableSource& source) {
    static std::map<QString, BoundTablePtr> tables;
    BoundTablePtr& table = tables[source.id];
    if (!table) table = made(source);
    return *table->rows;
}

// And what a million of them cost.
void countRows(benchmark::State& state, const TableRows& table) {
    using benchmark::Counter;
    state.counters["rows"] = static_cast<double>(table.size());
    state.counters["a_million"] = Counter(static_cast<double>(table.size()) / 1e6,
                                          Counter::kIsIterationInvariantRate | Counter::kInvert);
}

void make(benchmark::State& state, const TableSource& source) {
    if (skipWithoutTrace(state)) return;
    for (auto _ : state) benchmark::DoNotOptimize(made(source));
    countRows(state, tableOf(source));
}

void sort(benchmark::State& state, const TableSource& source, std::size_t column) {
    if (skipWithoutTrace(state)) return;
    const TableRows& table = tableOf(source);
    for (auto _ : state)
        benchmark::DoNotOptimize(orderedRows(table, allRows(table.size()), column, true, Job()));
    countRows(state, table);
}

void filter(benchmark::State& state, const TableSource& source, const std::string& text) {
    if (skipWithoutTrace(state)) return;
    const TableRows& table = tableOf(source);
    const auto periods = std::make_shared<const std::vector<TimeRange>>(
        1, TimeRange{benchTrace()->range.begin, benchTrace()->range.begin + 1'000'000'000});
    const auto asked = makeFilter(text, schemaOf(table, {{"gc", periods}}, benchTrace()->range.begin));
    if (!asked) return state.SkipWithError(asked.error().message.c_str());
    std::size_t passing = 0;
    for (auto _ : state) passing = matchingRows(table, *asked, Job()).size();
    countRows(state, table);
    state.counters["passing"] = static_cast<double>(passing);
}

// Goroutines by what they did: looks at every span.
void judge(benchmark::State& state, const TableSource& source) {
    if (skipWithoutTrace(state)) return;
    const BoundTablePtr table = made(source);
    const auto asked =
        makeFilter("state == runnable and dur > 1ms and func ~ \"http\"", table->judge->schema());
    std::size_t passing = 0;
    for (auto _ : state) passing = table->judge->matching(*asked, Job()).size();
    countRows(state, *table->rows);
    state.counters["passing"] = static_cast<double>(passing);
}

void registerAll() {
    constexpr auto kUnit = benchmark::kMillisecond;
    static constexpr const char* kFilters[] = {
        "dur > 100us", "func ~ \"serve\"",
        "g == 57",     "reason in (select, network) and dur > 10us and not site ~ x",
        "\"order\"",   "overlaps(gc)"};
    for (const TableSource& source : tableSources()) {
        const std::string id = source.id.toStdString();
        benchmark::RegisterBenchmark(("make/" + id).c_str(), make, source)->Unit(kUnit);
        if (id != "goroutines" && id != "waits") continue;
        if (id == "goroutines")
            benchmark::RegisterBenchmark("filter/goroutines/by what they did", judge, source)->Unit(kUnit);
        const auto& fields = tableOf(source).fields();
        for (std::size_t c = 0; c < fields.size(); ++c)
            benchmark::RegisterBenchmark(("sort/" + id + "/" + fields[c].name).c_str(), sort, source, c)
                ->Unit(kUnit);
        for (const char* text : kFilters)
            if (id == "waits")
                benchmark::RegisterBenchmark((std::string("filter/waits/") + text).c_str(), filter, source,
                                             text)
                    ->Unit(kUnit);
    }
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchTrace()) registerAll();
    benchmark::RunSpecifiedBenchmarks();
}
