// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/arguments.h"

#include <span>
#include <string_view>

namespace golanes::cli {

// What the process ends with.
enum ExitCode : int {
    kDone = 0,
    kCrossed = 1,     // a threshold of --fail-if
    kUnreadable = 2,  // bad usage, or nothing readable in an input
    kLosses = 3,      // --strict, and something of an input was lost
};

// A command: golanes-cli <name> …
struct Command {
    std::string_view name;
    std::string_view usage;    // what follows the name: "FILE... [--json]"
    std::string_view summary;  // half a sentence
    std::span<const OptionSpec> options;
    std::size_t maxFiles;  // at least one file is needed; 0: none but those of options
    int (*run)(const Arguments& arguments);
};

extern const Command kInfo;
extern const Command kStats;
extern const Command kCompare;
extern const Command kDump;
extern const Command kBench;
extern const Command kExport;

// All commands, in the order of the help.
std::span<const Command* const> commands();

// Prints "golanes-cli: message" on standard error and returns kUnreadable.
int usageError(std::string_view message);

}  // namespace golanes::cli
