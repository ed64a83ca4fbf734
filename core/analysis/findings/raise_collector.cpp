// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/analysis/gc/gc_cycles.h"
#include "core/analysis/gc/gc_windows.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// The longest of 100 ms, 10 ms, 1 ms… that a range has room for.
Duration windowWithin(TimeRange range) {
    Duration window = 100'000'000;
    while (window > 1 && window > range.length()) window /= 10;
    return window;
}

double meanUtilization(const std::vector<UtilizationChange>& changes) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < changes.size(); ++i)
        sum += changes[i].utilization * static_cast<double>(changes[i + 1].time - changes[i].time);
    const Duration time = changes.back().time - changes.front().time;
    return time > 0 ? sum / static_cast<double>(time) : 1;
}

std::string heapText(const std::vector<GcCycle>& cycles) {
    const GcCycle* largest = nullptr;
    for (const GcCycle& c : cycles) {
        if (c.complete && c.heapPeak && c.heapAfter && (!largest || *c.heapPeak > *largest->heapPeak))
            largest = &c;
    }
    if (!largest) return {};
    return fmt::format("at the largest heap {} had been allocated, of which {} was live (goal {})",
                       formatBytes(*largest->heapPeak), formatBytes(*largest->heapAfter),
                       formatBytes(largest->heapGoal.value_or(0)));
}

// What took the CPUs in a window. Assists are no share of them: goroutines that wait for work to help with
// need none.
std::string causesText(const Trace& trace, const WindowCauses& c) {
    const auto share = [&](Duration time) {
        return 100 * static_cast<double>(time) / static_cast<double>(std::max<Duration>(c.all, 1));
    };
    std::string text = fmt::format(
        "{:.0f} % went to mark workers, {:.0f} % to the stopped world; goroutines helped marking for {}, "
        "waiting included",
        share(c.workers), share(c.stopped), formatDuration(c.assists));
    if (c.assisted.valid()) text += fmt::format("; {} assisted longest", goroutineText(trace, c.assisted));
    return text;
}

// What the collector takes from the whole machine.
std::optional<Finding> machineFinding(const Trace& trace, const Scope& scope, const GcEffort& effort,
                                      Job& job) {
    const auto changes = changesWithin(mutatorUtilization(trace, GcWork::All), scope.range);
    const std::vector<GcCycle> cycles = gcCycles(trace, scope, job);
    if (changes.empty() || cycles.empty()) return std::nullopt;
    const double taken = 1 - meanUtilization(changes);
    const auto severity = severityOf(taken, 0.03, 0.1, 0.25);
    if (!severity) return std::nullopt;
    const std::array window = {windowWithin(scope.range.clippedTo(trace.range))};
    const auto windows = gcWindows(trace, scope.range, GcWork::All, effort, window, job);
    if (windows.empty() || windows[0].worst.empty()) return std::nullopt;
    const WorstWindow& worst = windows[0].worst[0];
    Duration marked = 0;
    for (const GcCycle& c : cycles) marked += c.mark.clippedTo(scope.range).length();
    Finding f;
    f.kind = FindingKind::Collector;
    f.severity = *severity;
    f.weight = taken;
    f.title = fmt::format("Garbage collection takes {:.0f} % of the CPUs: {}, marking {:.0f} % of the time",
                          100 * taken, countText(cycles.size(), "cycle"),
                          100 * static_cast<double>(marked) / static_cast<double>(scope.range.length()));
    f.evidence.push_back(fmt::format("in the worst {} the program had {:.0f} % of the CPUs for itself: {}",
                                     formatDuration(window[0]), 100 * worst.utilization,
                                     causesText(trace, windows[0].causes[0])));
    f.evidence.push_back(
        fmt::format("mark workers that are not idle ones ran {}, goroutines helped marking for {}",
                    formatDuration(effort.workers[0].time + effort.workers[1].time),
                    formatDuration(effort.assists.time)));
    if (std::string heap = heapText(cycles); !heap.empty()) f.evidence.push_back(std::move(heap));
    f.range = worst.time.clippedTo(trace.range);
    f.lanes.collector = true;
    return f;
}

// What goroutines lose by being made to help.
std::optional<Finding> assistFinding(const Trace& trace, const Scope& scope, const GcEffort& effort) {
    if (effort.assistsBySite.empty()) return std::nullopt;
    const double machine = static_cast<double>(scope.range.length()) *
                           static_cast<double>(std::max<std::size_t>(trace.procs.size(), 1));
    const double share = std::min(1.0, static_cast<double>(effort.assists.time) / machine);
    const auto severity = severityOf(share, 0.02, 0.05, 0.5);
    if (!severity) return std::nullopt;
    const AssistSum& who = effort.assistsByGoroutine.front();
    const AssistSum& where = effort.assistsBySite.front();
    Finding f;
    f.kind = FindingKind::Assist;
    f.severity = *severity;
    f.weight = share;
    f.title = fmt::format("Goroutines were held up {} in all by having to help marking, most at {}",
                          formatDuration(effort.assists.time), placeText(trace, where.site));
    f.evidence.push_back(fmt::format(
        "that is {:.0f} % of the time of all Ps; waiting for work to help with is in it", 100 * share));
    f.evidence.push_back(fmt::format("{} lost most, {} in {}, {} at the longest",
                                     goroutineText(trace, who.goroutine), formatDuration(who.sum.time),
                                     countText(who.sum.count, "assist"), formatDuration(who.max)));
    f.range = scope.range;
    f.lanes.collector = true;
    const std::size_t shown = std::min<std::size_t>(5, effort.assistsByGoroutine.size());
    for (std::size_t i = 0; i < shown; ++i)
        f.lanes.goroutines.push_back(effort.assistsByGoroutine[i].goroutine);
    f.lanes.leftOut = effort.assistsByGoroutine.size() - shown;
    return f;
}

}  // namespace

RaisedFindings raiseCollector(const Trace& trace, const Scope& scope, Job& job) {
    const GcEffort effort = gcEffort(trace, {scope.range, {}}, job);
    RaisedFindings found;
    if (auto f = machineFinding(trace, scope, effort, job)) found.push_back(std::move(*f));
    if (scope.goroutines.empty()) {
        if (auto f = assistFinding(trace, scope, effort)) found.push_back(std::move(*f));
    } else if (auto f = assistFinding(trace, scope, gcEffort(trace, scope, job))) {
        found.push_back(std::move(*f));
    }
    return found;
}

}  // namespace golanes
