// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/perf_symbols.h"

#include "core/stacks/join_goroutines.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/symbolizer.h"

#include <filesystem>

namespace golanes::cli {

namespace {

void makeRight(const Input& input, const SymbolPlaces& places, SymbolCache& cache, Job& job) {
    const PerfPtr& perf = std::get<PerfPtr>(*input.recording);
    if (!repairStacks(perf, places, cache, job) || !input.goSide) return;
    const auto code = MappedCode::find(*perf, places, cache, job);
    replaceStacks(perf, *joinedStacks(*perf, *input.goSide->trace, input.goSide->correlation, *code, job));
}

}  // namespace

PerfSymbolsPtr perfSymbols(const Input& input, const Arguments& arguments) {
    SymbolOptions options;
    options.places = SymbolPlaces::usual();
    options.places.binaries = arguments.values("--binary");
    options.places.symfs = arguments.value("--symfs").value_or("");
    options.places.kallsyms = arguments.value("--kallsyms").value_or("");
    if (input.path != "-") {
        const std::filesystem::path folder = std::filesystem::path(input.path).parent_path();
        options.places.beside = folder.empty() ? "." : folder.string();
    }
    options.raw = arguments.has("--raw-stacks");
    SymbolCache cache;
    Job job;
    if (!options.raw) makeRight(input, options.places, cache, job);
    return *symbolize(*input.perf(), options, cache, job);
}

}  // namespace golanes::cli
