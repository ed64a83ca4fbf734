// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/flame_weights.h"
#include "app/golanes_cli/input.h"
#include "core/base/time_text.h"
#include "core/export/go_trace_part.h"
#include "core/flame/folded.h"
#include "core/flame/wait_pprof.h"
#include "core/io/save_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--to", "FORMAT",
     "folded: a line a stack, as flamegraph.pl and speedscope take it; pprof: a profile; trace: a part of a "
     "Go trace as a Go trace"},
    {"--from", "T", "trace: events at or after T: 12ms or +12ms after the start, @4.520118s on its clock"},
    {"--until", "T", "trace: events before T"},
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

// Whole or not at all: what was there may be the recording itself.
int writeTrace(const std::string& path, const std::string& bytes) {
    if (path == "-") return write(path, bytes);
    const auto saved = saveFile(path, bytes);
    return saved ? kDone
                 : usageError(fmt::format("export: {} cannot be written: {}", path, saved.error().message));
}

int runTrace(const Arguments& arguments) {
    for (const char* option : {"--weight", "--wait", "--binary", "--symfs", "--kallsyms", "--raw-stacks"})
        if (arguments.has(option))
            return usageError(
                fmt::format("export: {} is about stacks, and --to trace writes events", option));
    // Looked at before the file is loaded, which may take long.
    for (const char* option : {"--from", "--until"}) {
        const auto time = parseTime(arguments.value(option).value_or("0ns"), 0);
        if (!time) return usageError(fmt::format("export: {}: {}", option, time.error().message));
    }
    const Input input = loadInput(arguments.files()[0]);
    if (!input.recording) return kUnreadable;
    if (!input.trace()) return usageError("export: --to trace takes a part out of a Go execution trace");
    printProblems(input);
    const Trace& trace = *input.trace();
    TimeRange range = trace.range;
    if (const auto from = arguments.value("--from")) range.begin = *parseTime(*from, trace.range.begin);
    if (const auto until = arguments.value("--until")) range.end = *parseTime(*until, trace.range.begin);
    if (range.empty())
        return usageError(arguments.has("--until") ? "export: --until does not lie after --from"
                                                   : "export: --from lies behind the end of the recording");
    Job job;
    const auto part = goTracePart(trace, range, job);
    if (!part) return usageError("export: " + part.error().message);
    return writeTrace(arguments.files()[1], *part);
}

int run(const Arguments& arguments) {
    const std::string format(arguments.value("--to").value_or(""));
    if (format != "folded" && format != "pprof" && format != "trace")
        return usageError("export: --to takes folded, pprof or trace");
    if (arguments.files().size() != 2) return usageError("export: give the recording and the file to write");
    if (format == "trace") return runTrace(arguments);
    if (arguments.has("--from") || arguments.has("--until"))
        return usageError("export: --from and --until are for --to trace");
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
    .usage = "FILE --to folded|pprof|trace [--weight NAME | --wait NAME] [--from T] [--until T] OUT",
    .summary =
        "Writes the stacks of a recording for other tools, or a part of a Go trace; OUT may be - for "
        "standard "
        "output",
    .options = kOptions,
    .maxFiles = 2,
    .run = run,
};

}  // namespace golanes::cli
