// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/cpu_stat_text.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/joined_stats.h"
#include "app/golanes_cli/perf_symbols.h"
#include "app/golanes_cli/perf_text.h"
#include "app/golanes_cli/profile_text.h"
#include "app/golanes_cli/scope_arguments.h"
#include "app/golanes_cli/stats_text.h"
#include "core/analysis/kernel/hanging_calls.h"
#include "core/analysis/kernel/perf_stats_json.h"
#include "core/analysis/kernel/perf_symbols_json.h"
#include "core/analysis/summary/explanations_json.h"
#include "core/analysis/summary/go_stats_json.h"
#include "core/base/time_text.h"
#include "core/import/goroutines/parse_dump.h"
#include "core/stacks/stack_ends.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--json", "", "print one JSON object with every figure"},
    {"--strict", "", "exit code 3 when something in a file was lost"},
    {"--from", "T",
     "of Go traces, what explains: only from T on, 12ms or +12ms after the start, @4.520118s on its clock"},
    {"--to", "T", "and only before T"},
    {"--goroutine", "G", "and only of this goroutine; may be given several times"},
    {"--filter", "EXPR", "and only of goroutines that pass: 'running > 1ms and func ~ \"http\"'"},
    {"--binary", "FILE", "a program or library of the perf recording; may be given several times"},
    {"--symfs", "DIR", "folder that stands for the root of the recorded machine, or holds its binaries"},
    {"--kallsyms", "FILE", "symbols of the recorded kernel, as its /proc/kallsyms"},
    {"--hanging", "5ms",
     "list with --json what system calls and network waits took that long; 10ms when not given"},
    {"--goroutines", "FILE",
     "a dump of all goroutines (debug=2) of the same process, to find leaked ones in"},
    {"--raw-stacks", "", "names of symbol tables as they are, nothing inlined, to compare with perf"},
};

// The dump that --goroutines names; an error without one too.
Result<GoroutineDump> dumpOf(const Arguments& arguments) {
    const auto path = arguments.value("--goroutines");
    if (!path) return fail(ErrorCode::Usage, "no dump was given");
    std::ifstream in(std::string(*path), std::ios::binary);
    return parseGoroutineDump(std::string(std::istreambuf_iterator<char>(in), {}));
}

// Of a part of the trace, what explains and which part that is; else everything.
nlohmann::json traceJson(const Trace& trace, const Arguments& arguments, const GoroutineDump* dump) {
    if (!hasScope(arguments)) return goStatsJson(trace, dump);
    const Result<Scope> scope = scopeOf(arguments, &trace);
    if (!scope) return {{"error", {{"code", "usage"}, {"message", scope.error().message}}}};
    nlohmann::json out = explanationsJson(trace, *scope, dump);
    out["scope"] = scopeJson(trace, *scope);
    return out;
}

void printTrace(const Input& input, const Arguments& arguments) {
    const Trace& trace = *input.trace();
    if (!hasScope(arguments)) return printStats(input.path, trace);
    if (const Result<Scope> scope = scopeOf(arguments, &trace)) {
        printPart(input.path, trace, *scope);
    } else {
        printError(input.path, scope.error());
    }
}

// The length that --hanging gives.
Result<Duration> hangingFrom(const Arguments& arguments) {
    const auto text = arguments.value("--hanging");
    if (!text) return HangingCalls::kThreshold;
    const Result<Duration> length = parseDuration(*text);
    if (length && *length <= 0) return fail(ErrorCode::Usage, "more than nothing, please");
    return length;
}

nlohmann::json statsJson(const Input& input, const Arguments& arguments, const GoroutineDump* dump) {
    nlohmann::json file = inputJson(input);
    if (input.trace()) file.update(traceJson(*input.trace(), arguments, dump));
    if (input.cpuStat()) file.update(cpuStatJson(*input.cpuStat()));
    if (input.profile()) file.update(profileJson(std::get<ProfilePtr>(*input.recording)));
    if (input.cpuStat() && input.goSide)
        file.update(joinedStatsJson(*input.cpuStat(), *input.goSide->trace, dump));
    if (const PerfRecording* perf = input.perf()) {
        file.update(perfStatsJson(*perf));
        const PerfSymbolsPtr symbols = perfSymbols(input, arguments);
        file.update(perfSymbolsJson(*perf, *symbols));
        const StackEnds ends = stackEnds(*perf, *symbols);
        file["go_stacks"] = {{"samples", ends.samples}, {"whole", ends.whole}, {"inferred", ends.inferred}};
        file.update(joinedStatsJson(input, symbols, *hangingFrom(arguments), dump));
    }
    return file;
}

void printStatsOf(const Input& input, const Arguments& arguments) {
    printProblems(input);
    if (input.trace()) printTrace(input, arguments);
    if (input.cpuStat()) printCpuStat(input.path, *input.cpuStat());
    if (input.profile()) printProfile(input.path, std::get<ProfilePtr>(*input.recording));
    if (input.cpuStat() && input.goSide) printJoinedStats(*input.cpuStat(), *input.goSide->trace);
    if (!input.perf()) return;
    const PerfSymbolsPtr symbols = perfSymbols(input, arguments);
    printPerfStats(input.path, *input.perf(), *symbols);
    printJoinedStats(input, symbols);
}

// The first file or folder that was given for names and is not there, or "".
std::string missingSource(const Arguments& arguments) {
    for (const char* option : {"--binary", "--symfs", "--kallsyms", "--goroutines"}) {
        for (const std::string& path : arguments.values(option)) {
            std::error_code ignored;
            if (!std::filesystem::exists(path, ignored)) return fmt::format("{} {}", option, path);
        }
    }
    return {};
}

int run(const Arguments& arguments) {
    const std::string missing = missingSource(arguments);
    if (!missing.empty()) return usageError(fmt::format("stats: {} does not exist", missing));
    if (const auto scope = scopeOf(arguments, nullptr); !scope)
        return usageError("stats: " + scope.error().message);
    if (const auto hanging = hangingFrom(arguments); !hanging)
        return usageError(fmt::format("stats: --hanging: {}", hanging.error().message));
    const Result<GoroutineDump> dump = dumpOf(arguments);
    if (!dump && arguments.has("--goroutines"))
        return usageError(fmt::format("stats: --goroutines: {}", dump.error().message));
    const GoroutineDump* given = dump ? &*dump : nullptr;
    bool refused = false;  // a trace has no such part
    const auto look = [&](const Input& input) {
        refused = refused || (input.trace() && !scopeOf(arguments, input.trace()));
    };
    const int code = reportFiles(arguments, {[&](const Input& input) {
                                                 look(input);
                                                 return statsJson(input, arguments, given);
                                             },
                                             [&](const Input& input, bool) {
                                                 look(input);
                                                 printStatsOf(input, arguments);
                                             }});
    return refused ? kUnreadable : code;
}

}  // namespace

const Command kStats = {
    .name = "stats",
    .usage =
        "FILE... [--json] [--strict] [--from T] [--to T] [--goroutine G]... [--filter EXPR] [--binary "
        "FILE]... [--symfs DIR] "
        "[--kallsyms FILE] "
        "[--hanging 5ms] [--goroutines FILE] [--raw-stacks]",
    .summary = "Prints every analysis of each file; without --json the most telling part of it",
    .options = kOptions,
    .maxFiles = std::numeric_limits<std::size_t>::max(),
    .run = run,
};

}  // namespace golanes::cli
