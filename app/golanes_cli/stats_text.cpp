// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/stats_text.h"

#include "app/golanes_cli/terminal_text.h"
#include "core/analysis/area/class_totals.h"
#include "core/analysis/findings/findings.h"
#include "core/analysis/summary/go_stats.h"
#include "core/base/format.h"
#include "core/store/trace_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace golanes::cli {

namespace {

constexpr std::size_t kRows = 10;

template <class... Args>
void line(fmt::format_string<Args...> format, Args&&... args) {
    std::cout << fmt::format(format, std::forward<Args>(args)...) << "\n";
}

// Entries of a map with the largest values of `key` first.
template <class Map, class Key>
auto largest(const Map& map, Key key) {
    std::vector<const typename Map::value_type*> rows;
    for (const auto& entry : map) rows.push_back(&entry);
    std::ranges::stable_sort(rows, std::greater<>(), [&](const auto* row) { return key(row->second); });
    return rows;
}

void printQuantiles(const char* title, const Quantiles& q) {
    if (q.count == 0) return;
    line("  {:<32} {:>10}  p50 {:>8}  p90 {:>8}  p99 {:>8}  max {:>8}", title, formatCount(q.count),
         formatDuration(q.p50), formatDuration(q.p90), formatDuration(q.p99), formatDuration(q.max));
}

void printStates(const StateTotals& totals) {
    line("\nTime of all goroutines by state");
    for (const auto* row : largest(totals.backdated, [](Duration d) { return d; })) {
        line("  {:<48} {:>10}", printable(row->first), formatDuration(row->second));
    }
}

void printRanges(const GoStats& stats) {
    if (stats.ranges.empty()) return;
    line("\nGarbage collection and stop-the-world");
    for (const auto& [name, r] : stats.ranges) {
        line("  {:<48} {:>8}  total {:>8}  max {:>8}", printable(name), formatCount(r.complete),
             formatDuration(r.total), formatDuration(r.max));
    }
    line("  Minimum mutator utilization in windows of 1, 10, 100 ms: {:.1f} %, {:.1f} %, {:.1f} %",
         stats.mmuAll.values[0] * 100, stats.mmuAll.values[1] * 100, stats.mmuAll.values[2] * 100);
}

void printGoroutines(const GoStats& stats) {
    line("\nGoroutines by start function");
    const auto rows = largest(stats.goroutinesByName, [](const NamedGoroutines& g) { return g.exec; });
    for (const auto* row : std::span(rows).first(std::min(rows.size(), kRows))) {
        const std::string name = row->first.empty() ? "(unknown)" : printable(row->first);
        line("  {:<48} {:>8}  running {:>8}  alive {:>8}", name, formatCount(row->second.count),
             formatDuration(row->second.exec), formatDuration(row->second.total));
    }
}

void printRegions(const GoStats& stats) {
    if (!stats.regions.empty()) line("\nRegions");
    const auto rows = largest(stats.regions, [](const RegionStats& r) { return r.total; });
    for (const auto* row : std::span(rows).first(std::min(rows.size(), kRows))) {
        line("  {:<48} {:>8}  total {:>8}  max {:>8}", printable(row->first),
             formatCount(row->second.completed), formatDuration(row->second.total),
             formatDuration(row->second.max));
    }
}

void printSites(const char* title, const std::vector<Site>& sites) {
    if (sites.empty()) return;
    line("\n{}", title);
    for (const Site& s : std::span(sites).first(std::min(sites.size(), kRows))) {
        line("  {:>10}  {}", formatCount(s.count), printable(s.key));
    }
}

}  // namespace

void printFindings(const Trace& trace, const std::vector<Finding>& all) {
    if (!all.empty()) line("\nFindings");
    for (const Finding& f : all) {
        line("  {:<8} {}", name(f.severity), printable(f.title));
        line("           at {} for {}", formatDuration(f.range.begin - trace.range.begin),
             formatDuration(f.range.length()));
        for (const std::string& e : f.evidence) line("           - {}", printable(e));
    }
}

void printStats(const std::string& path, const Trace& trace) {
    const GoStats stats = goStats(trace);
    Job job;
    line("{}: {}, {}, {} events", printable(path), trace.info.format,
         formatDuration(lastEventTime(trace) - trace.range.begin), formatCount(trace.eventCount));
    line("  goroutines: {} created, {} ended, {} alive at the end; {} procs, {} threads",
         formatCount(stats.created), formatCount(stats.ended), formatCount(stats.aliveAtEnd),
         trace.procs.size(), stats.threadIds.size());
    printQuantiles("waited for a proc", stats.schedLatency.wait);
    printQuantiles("tasks", stats.tasks.duration);
    printFindings(trace, findings(trace, wholeOf(trace), {}, job));
    printStates(stats.stateTotals);
    printRanges(stats);
    printGoroutines(stats);
    printRegions(stats);
    printSites("Where goroutines block", stats.blockSites);
    printSites("Who wakes them", stats.wakeups);
    printSites("Where goroutines are created", stats.creationSites);
    printSites("CPU samples by innermost function", stats.sampleLeaves);
}

void printPart(const std::string& path, const Trace& trace, const Scope& scope) {
    Job job;
    line("{}: from {} for {}", printable(path), formatDuration(scope.range.begin - trace.range.begin),
         formatDuration(scope.range.length()));
    printFindings(trace, findings(trace, scope, {}, job));
    line("\nTime of {} by state", scope.goroutines.empty() ? "all goroutines" : "these goroutines");
    const auto totals = classTotals(trace, scope);
    for (const auto* row : largest(totals, [](Duration d) { return d; })) {
        line("  {:<48} {:>10}", row->first, formatDuration(row->second));
    }
}

}  // namespace golanes::cli
