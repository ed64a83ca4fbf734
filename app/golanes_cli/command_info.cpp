// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/command.h"
#include "app/golanes_cli/cpu_stat_text.h"
#include "app/golanes_cli/input.h"
#include "app/golanes_cli/perf_text.h"
#include "app/golanes_cli/profile_text.h"
#include "app/golanes_cli/session_text.h"
#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"
#include "core/import/go/go_trace.h"
#include "core/store/trace_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace golanes::cli {

namespace {

constexpr OptionSpec kOptions[] = {
    {"--json", "", "print one JSON object"},
    {"--strict", "", "exit code 3 when something in a file was lost"},
};

// Time of day at the start of the trace, Unix ns, where the trace tells it.
std::optional<std::int64_t> wallStart(const Trace& trace) {
    const auto sync = std::ranges::find_if(trace.syncs, [](const Sync& s) { return s.clock.has_value(); });
    if (sync == trace.syncs.end()) return std::nullopt;
    std::int64_t start = 0;
    const bool overflow =
        __builtin_sub_overflow(sync->clock->wallUnixNs, sync->clock->trace - trace.range.begin, &start);
    return overflow ? std::nullopt : std::optional(start);
}

const char* clockOf(const Trace& trace) {
    return trace.info.clockIsMonotonic ? "CLOCK_MONOTONIC" : "own, from the start of the trace";
}

struct Count {
    const char* name;
    const char* title;
    std::uint64_t value;
};

std::vector<Count> countsOf(const Trace& trace) {
    const auto events = static_cast<std::size_t>(std::ranges::count_if(trace.threads, &Thread::hasEvents));
    return {
        {"events", "events", trace.eventCount},
        {"wire_events", "events in the file", trace.info.wireEvents},
        {"generations", "generations", trace.info.generations},
        {"goroutines", "goroutines", trace.goroutines.size()},
        {"procs", "procs", trace.procs.size()},
        {"threads", "threads", events},
        {"tasks", "tasks", trace.tasks.size()},
        {"regions", "regions", trace.regions.size()},
        {"logs", "log messages", trace.logs.size()},
        {"cpu_samples", "CPU samples", trace.samples.size()},
        {"stacks", "stacks", trace.stacks.size() - 1},
        {"experimental", "experimental events", trace.experimental.size()},
    };
}

nlohmann::json infoJson(const Input& input) {
    if (input.session) return sessionJson(input.path, *input.session);
    nlohmann::json file = inputJson(input);
    if (input.perf()) file.update(perfInfoJson(*input.perf()));
    if (input.cpuStat()) file.update(cpuStatInfoJson(*input.cpuStat()));
    if (input.profile()) file.update(profileInfoJson(*input.profile()));
    if (!input.trace()) return file;
    const Trace& trace = *input.trace();
    const Timestamp last = lastEventTime(trace);
    file["format"] = trace.info.format;
    file["go_version"] = goReleases(trace.info.formatMinor);
    file["clock"] = trace.info.clockIsMonotonic ? "CLOCK_MONOTONIC" : "trace";
    file["first_ns"] = trace.range.begin;
    file["last_ns"] = last;
    file["span_ns"] = last - trace.range.begin;
    if (const auto wall = wallStart(trace)) file["wall_start"] = isoTime(*wall);
    for (const Count& c : countsOf(trace)) file["counts"][c.name] = c.value;
    return file;
}

using Lines = std::vector<std::pair<const char*, std::string>>;

Lines traceInfo(const Trace& trace) {
    Lines lines{{"format", fmt::format("{} (Go {})", trace.info.format, goReleases(trace.info.formatMinor))},
                {"size", formatBytes(trace.info.fileBytes)},
                {"span", formatDuration(lastEventTime(trace) - trace.range.begin)},
                {"clock", clockOf(trace)},
                {"first event", formatExactNs(trace.range.begin)}};
    if (const auto wall = wallStart(trace)) lines.emplace_back("started", isoTime(*wall));
    for (const Count& c : countsOf(trace)) {
        if (c.value > 0) lines.emplace_back(c.title, formatCount(c.value));
    }
    return lines;
}

void printInfo(const Input& input, bool first) {
    const auto line = [](const char* title, const std::string& text) {
        std::cout << fmt::format("  {:<20} {}\n", title, text);
    };
    std::cout << (first ? "" : "\n") << printable(input.path) << "\n";
    const Lines lines = input.session     ? sessionLines(input.path, *input.session)
                        : input.perf()    ? perfInfoLines(*input.perf())
                        : input.cpuStat() ? cpuStatLines(*input.cpuStat())
                        : input.profile() ? profileLines(*input.profile())
                                          : traceInfo(*input.trace());
    for (const auto& [title, text] : lines) line(title, text);
    if (input.session) return;
    const ImportReport& report = reportOf(*input.recording);
    if (report.empty()) line("problems", "none");
    for (const Problem& p : report.problems()) {
        const std::string times = p.count > 1 ? fmt::format(", {} times", formatCount(p.count)) : "";
        line(p.severity == Severity::Loss ? "lost" : "note",
             fmt::format("{} ({}{})", printable(p.message), p.code, times));
        if (!p.advice.empty()) line("", p.advice);
    }
}

int run(const Arguments& arguments) {
    return reportFiles(arguments, {infoJson, printInfo, true});
}

}  // namespace

const Command kInfo = {
    .name = "info",
    .usage = "FILE... [--json] [--strict]",
    .summary = "Tells what each file is: format, version, clock, span, counts, problems",
    .options = kOptions,
    .maxFiles = std::numeric_limits<std::size_t>::max(),
    .run = run,
};

}  // namespace golanes::cli
