// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/perf_symbols.h"
#include "app/golanes_cli/stage_meter.h"
#include "core/base/format.h"
#include "core/import/importer.h"
#include "core/io/input_files.h"
#include "core/open.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--stop-after", "STAGE",
     "parse, order, store or index (the default); v2 events are decoded while ordering"},
    {"--binary", "FILE", "a program or library of the perf recording; may be given several times"},
    {"--symfs", "DIR", "folder that stands for the root of the recorded machine, or holds its binaries"},
    {"--kallsyms", "FILE", "symbols of the recorded kernel, as its /proc/kallsyms"},
    {"--raw-stacks", "", "names of symbol tables as they are, stacks as they were recorded"},
};

struct Stage {
    std::string_view name;
    Job::Stage stage;
};
constexpr Stage kStages[] = {
    {"read", Job::Stage::Reading},   {"inflate", Job::Stage::Inflating}, {"parse", Job::Stage::Decoding},
    {"order", Job::Stage::Ordering}, {"store", Job::Stage::Storing},     {"index", Job::Stage::Indexing},
};

// `events` 0: no rate of them, because there are none yet or loading was stopped before their number was
// known.
void printRow(std::string_view name, const StageMeter::Cost& cost, std::uint64_t bytes,
              std::uint64_t events) {
    const double seconds = std::max(cost.seconds, 1e-9);
    const std::string rate =
        events ? fmt::format("{:.2f}", static_cast<double>(events) / seconds * 1e-6) : std::string("-");
    std::cout << fmt::format("{:<8} {:>9.4f} {:>9.4f} {:>10} {:>10.1f} {:>12}\n", name, cost.seconds,
                             cost.cpuSeconds, rate, static_cast<double>(bytes) / seconds * 1e-6,
                             formatBytes(cost.peakBytes));
}

// How much is in a recording, and what it takes in memory.
struct Contents {
    std::uint64_t events = 0;
    std::uint64_t heldBytes = 0;
    const char* unit = "event";
};

Contents contentsOf(const Recording& recording) {
    if (const auto* perf = std::get_if<PerfPtr>(&recording)) {
        return {(*perf)->samples.size(), (*perf)->bytes(), "sample"};
    }
    if (const auto* stat = std::get_if<CpuStatPtr>(&recording)) {
        const std::size_t n = (*stat)->readings.size();
        return {n, n * sizeof(CpuStat::Reading), "reading"};
    }
    if (const auto* profile = std::get_if<ProfilePtr>(&recording))
        return {(*profile)->samples.size(), (*profile)->bytes(), "stack"};
    const Trace& trace = *std::get<TracePtr>(recording);
    return {trace.info.wireEvents, trace.bytes(), "event"};
}

void printTable(const StageMeter& meter, Job::Stage last, std::uint64_t bytes, const Contents& held) {
    std::cout << fmt::format("{:<8} {:>9} {:>9} {:>10} {:>10} {:>12}\n", "stage", "seconds", "CPU s",
                             fmt::format("M {}s/s", held.unit), "MB/s", "peak memory");
    for (const Stage& s : kStages) {
        const StageMeter::Cost& cost = meter.cost(s.stage);
        if (cost.entered && s.stage <= last)
            printRow(s.name, cost, bytes, s.stage < Job::Stage::Decoding ? 0 : held.events);
    }
    printRow("total", meter.total(), bytes, held.events);
    if (held.heldBytes == 0) return;
    std::cout << fmt::format(
        "store    {} {}s, {}, {:.1f} bytes each\n", formatCount(held.events), held.unit,
        formatBytes(held.heldBytes),
        static_cast<double>(held.heldBytes) / static_cast<double>(std::max<std::uint64_t>(held.events, 1)));
}

// Right stacks and names of functions, as `stats` finds them.
void printSymbols(const Input& input, const Arguments& arguments, std::uint64_t bytes) {
    if (!input.perf()) return;
    Job job;
    StageMeter meter(job, Job::Stage::Indexing);
    job.enter(Job::Stage::Indexing, 0);
    const PerfSymbolsPtr symbols = perfSymbols(input, arguments);
    meter.finish();
    printRow("symbols", meter.cost(Job::Stage::Indexing), bytes, input.perf()->samples.size());
    std::size_t named = 0;
    for (const PerfBinary& b : symbols->binaries) named += b.namedFrames;
    std::cout << fmt::format("symbols  {} of {} addresses have names\n", formatCount(named),
                             formatCount(input.perf()->stacks.frames().size()));
}

int run(const Arguments& arguments) {
    const std::string_view wanted = arguments.value("--stop-after").value_or("index");
    const auto last = std::ranges::find(kStages, wanted, &Stage::name);
    if (last == std::end(kStages) || last->stage < Job::Stage::Decoding) {
        return usageError(
            fmt::format("bench: --stop-after takes parse, order, store or index, not {}", wanted));
    }
    const auto failed = [&](const Error& error) {
        printError(arguments.files().front(), error);
        return kUnreadable;
    };
    Job job;
    StageMeter meter(job, last->stage);
    const auto files = InputFiles::open(arguments.files().front(), job, {});
    if (!files) return failed(files.error());
    ImportInput input{files->main->bytes(), {}, [&](auto part) { files->letGo(part); }};
    for (const auto& stream : files->streams) input.streams.push_back(stream->bytes());
    const Importer* importer = importerFor(input.bytes);
    if (!importer) return failed(notATrace(input.bytes));
    const Input read{arguments.files().front(), importer->read(input, job)};
    meter.finish();
    if (!read.recording && !meter.stopped()) return failed(read.recording.error());
    printTable(meter, last->stage, files->size(), read.recording ? contentsOf(*read.recording) : Contents());
    printSymbols(read, arguments, files->size());
    return kDone;
}

}  // namespace

const Command kBench = {
    .name = "bench",
    .usage = "FILE [--stop-after parse|order|store|index] [--binary FILE]... [--symfs DIR] [--kallsyms FILE]",
    .summary =
        "Measures loading: seconds, events/s, MB/s and peak memory of each stage; of perf data symbols too",
    .options = kOptions,
    .maxFiles = 1,
    .run = run,
};

}  // namespace golanes::cli
