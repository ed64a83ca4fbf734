// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/stats_text.h"
#include "core/analysis/go_stats_json.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--json", "", "print one JSON object with every figure"},
    {"--strict", "", "exit code 3 when something in a file was lost"},
};

int run(const Arguments& arguments) {
    std::vector<Input> inputs;
    nlohmann::json files = nlohmann::json::array();
    for (const std::string& path : arguments.files()) {
        Input input = loadInput(path);
        if (arguments.has("--json")) {
            files.push_back(inputJson(input));
            if (input.trace) files.back().update(goStatsJson(**input.trace));
        } else if (input.trace) {
            printProblems(input);
            printStats(path, **input.trace);
        }
        inputs.push_back(std::move(input));
    }
    if (arguments.has("--json")) printJson(std::move(files));
    return exitCode(inputs, arguments.has("--strict"));
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
