// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/flame_weights.h"
#include "app/golanes_cli/input.h"
#include "core/flame/folded.h"
#include "core/flame/wait_pprof.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--to", "FORMAT", "folded: a line a stack, as flamegraph.pl and speedscope take it; pprof: a profile"},
    {"--weight", "NAME", "what stacks weigh; --weight help lists what the file has"},
    {"--wait", "NAME", "net, sync, syscall or sched: that profile as go tool trace -pprof writes it"},
    {"--binary", "FILE", "a program or library of the perf recording; may be given several times"},
    {"--symfs", "DIR", "folder that stands for the root of the recorded machine, or holds its binaries"},
    {"--kallsyms", "FILE", "symbols of the recorded kernel, as its /proc/kallsyms"},
    {"--raw-stacks", "", "names of symbol tables as they are, nothing inlined, to compare with perf"},
};

std::string exported(const FlameExport& flame, std::string_view format) {
    const FlameTreePtr tree = flameTree(flame.stacks, {});
    if (format == "pprof") return pprofProfile(*tree, flame.meaning);
    std::ostringstream out;
    writeFolded(*tree, out);
    return out.str();
}

// The profile of waits that --wait names.
Result<std::string> exportedWaits(const Input& input, std::string_view name, std::string_view format) {
    if (format != "pprof" || !input.trace())
        return fail(ErrorCode::Usage, "--wait makes pprof profiles of Go traces");
    for (std::size_t p = 0; p < kWaitProfileCount; ++p) {
        if (golanes::name(static_cast<WaitProfile>(p)) != name) continue;
        Job job;
        return waitPprof(*input.trace(), waitProfiles(*input.trace(), wholeOf(*input.trace()), job)[p]);
    }
    return fail(ErrorCode::Usage, fmt::format("--wait takes net, sync, syscall or sched, not {}", name));
}

int write(const std::string& path, const std::string& text) {
    if (path == "-") {
        std::cout << text;
        return kDone;
    }
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    return out ? kDone : usageError(fmt::format("export: {} cannot be written", path));
}

int run(const Arguments& arguments) {
    const std::string format(arguments.value("--to").value_or(""));
    if (format != "folded" && format != "pprof") return usageError("export: --to takes folded or pprof");
    if (arguments.files().size() != 2) return usageError("export: give the recording and the file to write");
    const Input input = loadInput(arguments.files()[0]);
    if (input.cpuStat()) return usageError("export: a table of cpu.stat has no stacks");
    if (!input.recording) return kUnreadable;
    printProblems(input);
    if (const auto wait = arguments.value("--wait")) {
        const auto profile = exportedWaits(input, *wait, format);
        if (!profile) return usageError("export: " + profile.error().message);
        return write(arguments.files()[1], *profile);
    }
    const auto flame = weighFlame(input, arguments);
    if (!flame) return usageError("export: " + flame.error().message);
    return write(arguments.files()[1], exported(*flame, format));
}

}  // namespace

const Command kExport = {
    .name = "export",
    .usage = "FILE --to folded|pprof [--weight NAME | --wait NAME] OUT",
    .summary = "Writes the stacks of a recording for other tools; OUT may be - for standard output",
    .options = kOptions,
    .maxFiles = 2,
    .run = run,
};

}  // namespace golanes::cli
