// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/perf_text.h"

#include "app/golanes_cli/terminal_text.h"
#include "core/analysis/kernel/perf_stack_counts.h"
#include "core/analysis/kernel/perf_stats.h"
#include "core/analysis/kernel/perf_stats_json.h"
#include "core/analysis/kernel/perf_symbols_json.h"
#include "core/base/format.h"
#include "core/stacks/stack_ends.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

namespace golanes::cli {

namespace {

constexpr std::size_t kRows = 10;

const char* formName(PerfInfo::Form form) {
    switch (form) {
        case PerfInfo::Form::File:
            return "file";
        case PerfInfo::Form::Pipe:
            return "pipe";
        case PerfInfo::Form::Directory:
            return "directory";
        case PerfInfo::Form::Script:
            return "perf script text";
        case PerfInfo::Form::Folded:
            return "folded stacks";
    }
    return "";
}

struct Count {
    const char* name;
    const char* title;
    std::uint64_t value;
};

std::vector<Count> countsOf(const PerfRecording& r) {
    return {
        {"samples", "samples", r.samples.size()},
        {"events", "events", r.events.size()},
        {"threads", "threads", r.threads.size()},
        {"stacks", "stacks", r.stacks.nodes().size() - 1},
        {"mappings", "mappings", r.mappings.size()},
        {"switches", "switches", r.switches.size()},
        {"switch_records", "switch records", r.switchRecords.size()},
        {"wakeups", "wake-ups", r.wakeups.size()},
        {"syscalls", "system calls", r.syscalls.size()},
        {"stack_dumps", "stack dumps", r.userStates.size()},
    };
}

std::string clockOf(const PerfRecording& r) {
    const nlohmann::json header = perfHeaderJson(r);
    if (header.contains("clockid")) return header["clockid"].get<std::string>();
    return "the kernel's own (sched_clock), related to no other";
}

// The largest values of a map first.
template <class Map, class Key>
auto largest(const Map& map, Key key) {
    std::vector<const typename Map::value_type*> rows;
    for (const auto& entry : map) rows.push_back(&entry);
    std::ranges::stable_sort(rows, std::greater<>(), [&](const auto* row) { return key(row->second); });
    rows.resize(std::min(rows.size(), kRows));
    return rows;
}

template <class... Args>
void line(fmt::format_string<Args...> format, Args&&... args) {
    std::cout << fmt::format(format, std::forward<Args>(args)...) << "\n";
}

void printOnCpu(const PerfStats& stats) {
    const bool byRecords = stats.switchRecords.in > 0;
    const PerfStats::OnCpu& onCpu = byRecords ? stats.switchRecords.onCpu : stats.switches.onCpu;
    if (onCpu.time.empty()) return;
    line("\nOn a CPU, by {}", byRecords ? "switch records" : "sched_switch tracepoints");
    for (const auto* row : largest(onCpu.time, [](Duration d) { return d; })) {
        line("  {:<32} {:>10}  in {} runs", row->first, formatDuration(row->second),
             formatCount(onCpu.spans.at(row->first)));
    }
}

void printFunctions(const PerfRecording& r, const PerfSymbols& symbols) {
    const PerfStackCounts counts = perfStackCounts(r, symbols);
    if (counts.leaves.empty()) return;
    line("\nCPU samples by innermost function");
    for (const auto* row : largest(counts.leaves, [](std::uint64_t n) { return n; })) {
        line("  {:<48} {:>10}", printable(row->first), formatCount(row->second));
    }
}

void printStackEnds(const PerfRecording& r, const PerfSymbols& symbols) {
    const StackEnds ends = stackEnds(r, symbols);
    if (ends.samples == 0) return;
    line("\nStacks of Go code: {}, {} whole, {} with inferred frames", formatCount(ends.samples),
         formatCount(ends.whole), formatCount(ends.inferred));
}

// Binaries that have no names, and what would help.
void printUnnamed(const PerfSymbols& symbols) {
    bool first = true;
    for (const PerfBinary& b : symbols.binaries) {
        if (b.namedFrames > 0) continue;
        if (std::exchange(first, false))
            line("\nWithout names of functions (give --binary, --symfs or --kallsyms)");
        line("  {:<48} {:>10}  {}", printable(b.path), formatCount(b.frames), nameOf(b.status));
    }
}

}  // namespace

std::vector<std::pair<const char*, std::string>> perfInfoLines(const PerfRecording& r) {
    const PerfInfo& info = r.info;
    std::vector<std::pair<const char*, std::string>> lines{
        {"format", fmt::format("perf.data ({})", formName(info.form))},
        {"size", formatBytes(info.fileBytes)}};
    const auto add = [&](const char* title, const std::string& text) {
        if (!text.empty()) lines.emplace_back(title, printable(text));
    };
    add("perf", info.perfVersion);
    add("host", info.hostName);
    add("kernel", info.osRelease);
    add("processor", info.cpuDescription);
    const nlohmann::json header = perfHeaderJson(r);
    if (header.contains("cmdline")) add("command", header["cmdline"].get<std::string>());
    add("span", formatDuration(r.range.length()));
    add("clock", clockOf(r));
    if (header.contains("reference_time")) add("reference", header["reference_time"].get<std::string>());
    add("first event", formatExactNs(r.range.begin));
    for (const Count& c : countsOf(r)) {
        if (c.value > 0) lines.emplace_back(c.title, formatCount(c.value));
    }
    return lines;
}

nlohmann::json perfInfoJson(const PerfRecording& r) {
    nlohmann::json j{{"format", formName(r.info.form)},
                     {"header", perfHeaderJson(r)},
                     {"first_ns", r.range.begin},
                     {"last_ns", std::max(r.range.begin, r.range.end - 1)},
                     {"span_ns", std::max<Duration>(r.range.length() - 1, 0)}};
    for (const Count& c : countsOf(r)) j["counts"][c.name] = c.value;
    return j;
}

void printPerfStats(const std::string& path, const PerfRecording& r, const PerfSymbols& symbols) {
    const PerfStats stats = perfStats(r);
    line("{}: perf.data, {}, {} samples", printable(path), formatDuration(r.range.length()),
         formatCount(r.samples.size()));
    line("\nSamples by event");
    for (const auto* row : largest(stats.events, [](const PerfStats::Event& e) { return e.samples; })) {
        line("  {:<48} {:>10}", printable(row->first), formatCount(row->second.samples));
    }
    line("\nSamples by command");
    for (const auto* row : largest(stats.samplesPerComm, [](std::uint64_t n) { return n; })) {
        line("  {:<48} {:>10}", printable(row->first), formatCount(row->second));
    }
    line("\nSamples by thread");
    for (const auto* row : largest(stats.samplesPerTid, [](std::uint64_t n) { return n; })) {
        line("  {:<48} {:>10}", row->first, formatCount(row->second));
    }
    printOnCpu(stats);
    printFunctions(r, symbols);
    printStackEnds(r, symbols);
    printUnnamed(symbols);
    if (stats.lostEvents > 0)
        line("\n{} events were lost while it was recorded.", formatCount(stats.lostEvents));
}

}  // namespace golanes::cli
