// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"

#include <fmt/format.h>
#include <golanes_version.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <vector>

namespace golanes::cli {

std::span<const Command* const> commands() {
    static constexpr std::array all = {&kInfo, &kStats, &kCompare, &kDump, &kExport, &kBench};
    return all;
}

int usageError(std::string_view message) {
    std::cerr << "golanes-cli: " << message << ". Try golanes-cli --help.\n";
    return kUnreadable;
}

namespace {

constexpr std::string_view kInputs =
    "FILE is a Go execution trace, a perf.data recording, text of perf script, folded stacks or a table of\n"
    "cpu.stat readings, plain, .gz or .zst, or - for standard input; the folder that perf record --threads\n"
    "makes can be given too.\n"
    "Exit code: 0 done, 1 a threshold of compare was crossed, 2 bad usage or nothing readable in an input, 3 "
    "something was lost and --strict "
    "given.\n";

void printHelp() {
    std::cout << "golanes-cli reads Go execution traces and perf recordings without a display.\n\n";
    for (const Command* c : commands()) {
        std::cout << fmt::format("  golanes-cli {} {}\n      {}\n", c->name, c->usage, c->summary);
    }
    std::cout << "  golanes-cli COMMAND --help\n  golanes-cli --version\n\n" << kInputs;
}

void printHelp(const Command& command) {
    std::cout << fmt::format("golanes-cli {} {}\n{}.\n\n", command.name, command.usage, command.summary);
    for (const OptionSpec& o : command.options) {
        std::cout << fmt::format("  {:<22} {}\n", fmt::format("{} {}", o.name, o.value), o.help);
    }
    std::cout << "\n" << kInputs;
}

int runCommand(const Command& command, std::span<const std::string_view> words) {
    const auto arguments = Arguments::parse(words, command.options);
    if (!arguments) return usageError(fmt::format("{}: {}", command.name, arguments.error().message));
    if (arguments->has("--help")) {
        printHelp(command);
        return kDone;
    }
    const auto& files = arguments->files();
    if (files.empty() && command.maxFiles > 0)
        return usageError(fmt::format("{} needs a file", command.name));
    if (files.size() > command.maxFiles)
        return usageError(command.maxFiles == 0
                              ? fmt::format("{} does not know what {} is for", command.name, files[0])
                              : fmt::format("{} takes one file", command.name));
    if (std::ranges::count(files, "-") > 1) return usageError("standard input can be read only once");
    return command.run(*arguments);
}

int run(std::span<const std::string_view> words) {
    if (words.empty()) return usageError("no command given");
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        printHelp();
        return kDone;
    }
    if (words[0] == "--version") {
        std::cout << "golanes-cli " GOLANES_VERSION "\n";
        return kDone;
    }
    std::vector<std::string_view> names;
    for (const Command* c : commands()) {
        if (c->name == words[0]) return runCommand(*c, words.subspan(1));
        names.push_back(c->name);
    }
    const std::string_view near = nearest(words[0], names);
    return usageError(fmt::format("unknown command {}{}", words[0],
                                  near.empty() ? "" : fmt::format("; is {} meant?", near)));
}

}  // namespace

}  // namespace golanes::cli

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string_view> words(argv + 1, argv + std::max(argc, 1));
    const int code = golanes::cli::run(words);
    std::cout.flush();
    if (!std::cout) return golanes::cli::usageError("writing the results failed");
    return code;
}
