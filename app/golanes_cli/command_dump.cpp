// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "core/base/time_text.h"
#include "core/store/dump.h"

#include <fmt/format.h>

#include <iostream>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--events", "", "print one line an event instead of one a goroutine, proc and thread"},
    {"--from", "T", "events at or after T: 12ms or +12ms after the start, @4.520118s on the trace's clock"},
    {"--to", "T", "events before T"},
};

int run(const Arguments& arguments) {
    const auto from = arguments.value("--from");
    const auto to = arguments.value("--to");
    if ((from || to) && !arguments.has("--events")) return usageError("dump: --from and --to need --events");
    // Looked at before the file is loaded, which may take long.
    for (const auto& time : {from, to}) {
        const auto parsed = parseTime(time.value_or("0ns"), 0);
        if (!parsed) return usageError("dump: " + parsed.error().message);
    }

    const Input input = loadInput(arguments.files().front());
    if (input.perf()) return usageError("dump: it prints Go execution traces; this is a perf.data recording");
    if (input.cpuStat())
        return usageError("dump: it prints Go execution traces; this is a table of cpu.stat");
    if (input.profile()) return usageError("dump: it prints Go execution traces; this is a pprof profile");
    if (!input.trace()) return kUnreadable;
    const Trace& trace = *input.trace();
    if (!arguments.has("--events")) {
        dumpSummary(trace, std::cout);
        return kDone;
    }
    EventFilter filter;
    if (from) filter.range.begin = *parseTime(*from, trace.range.begin);
    if (to) filter.range.end = *parseTime(*to, trace.range.begin);
    if (filter.range.end < filter.range.begin) return usageError("dump: --to lies before --from");
    printProblems(input);
    dumpEvents(trace, filter, std::cout);
    return kDone;
}

}  // namespace

const Command kDump = {
    .name = "dump",
    .usage = "FILE [--events] [--from T] [--to T]",
    .summary = "Prints what the trace holds as text, for people and for tests",
    .options = kOptions,
    .maxFiles = 1,
    .run = run,
};

}  // namespace golanes::cli
