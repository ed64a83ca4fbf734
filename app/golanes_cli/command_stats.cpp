// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/perf_text.h"
#include "app/golanes_cli/stats_text.h"
#include "core/analysis/go_stats_json.h"
#include "core/analysis/perf_stats_json.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--json", "", "print one JSON object with every figure"},
    {"--strict", "", "exit code 3 when something in a file was lost"},
};

nlohmann::json statsJson(const Input& input) {
    nlohmann::json file = inputJson(input);
    if (input.trace()) file.update(goStatsJson(*input.trace()));
    if (input.perf()) file.update(perfStatsJson(*input.perf()));
    return file;
}

void printStatsOf(const Input& input, bool) {
    printProblems(input);
    if (input.trace()) printStats(input.path, *input.trace());
    if (input.perf()) printPerfStats(input.path, *input.perf());
}

int run(const Arguments& arguments) {
    return reportFiles(arguments, {statsJson, printStatsOf});
}

}  // namespace

const Command kStats = {
    .name = "stats",
    .usage = "FILE... [--json] [--strict]",
    .summary = "Prints every analysis of each file; without --json the most telling part of it",
    .options = kOptions,
    .maxFiles = std::numeric_limits<std::size_t>::max(),
    .run = run,
};

}  // namespace golanes::cli
