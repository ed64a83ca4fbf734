// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/stage_meter.h"
#include "core/base/format.h"
#include "core/import/importer.h"
#include "core/io/byte_source.h"
#include "core/open.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--stop-after", "STAGE",
     "parse, order, store or index (the default); v2 events are decoded while ordering"},
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

void printTable(const StageMeter& meter, Job::Stage last, std::uint64_t bytes, const Trace* trace) {
    const std::uint64_t events = trace ? trace->info.wireEvents : 0;
    std::cout << fmt::format("{:<8} {:>9} {:>9} {:>10} {:>10} {:>12}\n", "stage", "seconds", "CPU s",
                             "M events/s", "MB/s", "peak memory");
    for (const Stage& s : kStages) {
        const StageMeter::Cost& cost = meter.cost(s.stage);
        if (cost.entered && s.stage <= last)
            printRow(s.name, cost, bytes, s.stage < Job::Stage::Decoding ? 0 : events);
    }
    printRow("total", meter.total(), bytes, events);
    if (!trace) return;
    const std::uint64_t held = trace->bytes();
    std::cout << fmt::format(
        "store    {} events, {}, {:.1f} bytes an event\n", formatCount(events), formatBytes(held),
        static_cast<double>(held) / static_cast<double>(std::max<std::uint64_t>(events, 1)));
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
    const auto source = ByteSource::open(arguments.files().front(), job);
    if (!source) return failed(source.error());
    const std::span<const std::byte> bytes = (*source)->bytes();
    const Importer* importer = importerFor(bytes);
    if (!importer) return failed(notATrace(bytes));
    const auto trace = importer->read(bytes, job);
    meter.finish();
    if (!trace && !meter.stopped()) return failed(trace.error());
    printTable(meter, last->stage, bytes.size(), trace ? trace->get() : nullptr);
    return kDone;
}

}  // namespace

const Command kBench = {
    .name = "bench",
    .usage = "FILE [--stop-after parse|order|store|index]",
    .summary = "Measures loading: seconds, events/s, MB/s and peak memory of each stage",
    .options = kOptions,
    .maxFiles = 1,
    .run = run,
};

}  // namespace golanes::cli
