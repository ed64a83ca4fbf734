// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/analysis/gc/pauses.h"
#include "core/base/base_name.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

constexpr Duration kLong = 10'000'000;       // ns: a pause that people notice
constexpr Duration kVeryLong = 100'000'000;  // ns

std::string delayText(const Trace& trace, const Pause& p) {
    return fmt::format(
        "{} of the longest went by until {} on P{} gave way (inferred from what ran on as the stop began)",
        formatDuration(p.delay.time), goroutineText(trace, p.delay.goroutine), trace.proc(p.delay.proc).id);
}

// Of the pauses of one reason.
std::optional<Finding> findingOf(const Trace& trace, const Scope& scope, const std::vector<Pause>& pauses,
                                 std::string_view reason, const Quantiles& time) {
    const double share = static_cast<double>(time.total) / static_cast<double>(scope.range.length());
    auto severity = severityOf(share, 0.01, 0.02, 0.05);
    if (time.max >= kLong)
        severity = std::max(severity.value_or(FindingSeverity::Note), FindingSeverity::Warning);
    if (time.max >= kVeryLong) severity = FindingSeverity::Serious;
    if (!severity) return std::nullopt;
    const Pause* longest = nullptr;
    for (const Pause& p : pauses) {
        const bool same = trace.strings[trace.ranges[p.row].reason] == reason;
        if (same && (!longest || p.time.length() > longest->time.length())) longest = &p;
    }
    Finding f;
    f.kind = FindingKind::Pause;
    f.severity = *severity;
    f.weight = share;
    f.title =
        fmt::format("The world stood still {} for \"{}\": {} in all, {} at the longest",
                    timesText(time.count), reason, formatDuration(time.total), formatDuration(time.max));
    f.evidence.push_back(
        fmt::format("{:.2g} % of the time; half of the pauses took more than {}, one in a hundred {}",
                    100 * share, formatDuration(time.p50), formatDuration(time.p99)));
    if (longest->delay.procs > 0) f.evidence.push_back(delayText(trace, *longest));
    const Range& stop = trace.ranges[longest->row];
    if (stop.scopeGoroutine.valid()) {
        f.evidence.push_back(
            fmt::format("the longest was asked for by {}", goroutineText(trace, stop.scopeGoroutine)));
        f.lanes.goroutines.push_back(stop.scopeGoroutine);
    }
    f.lanes.collector = true;
    f.range = longest->time;
    return f;
}

// Of those that went on running while the world was to stand still.
std::optional<Finding> delayFinding(const Trace& trace, const Scope& scope, const std::vector<Pause>& pauses,
                                    const Delayer& d) {
    constexpr Duration kWorthSaying = 1'000'000;  // ns
    const double share = static_cast<double>(d.total) / static_cast<double>(scope.range.length());
    auto severity = severityOf(share, 0.01, 0.02, 0.05);
    if (d.max >= kWorthSaying)
        severity = std::max(severity.value_or(FindingSeverity::Note), FindingSeverity::Note);
    if (d.max >= kLong) severity = std::max(*severity, FindingSeverity::Warning);
    if (!severity) return std::nullopt;
    const Pause& worst = pauses[d.worst];
    const std::string_view function = trace.strings[d.function];
    Finding f;
    f.kind = FindingKind::StopDelay;
    f.severity = *severity;
    f.weight = std::min(1.0, share);
    f.title = fmt::format("{} held up {} of the world, {} in all, {} at the longest",
                          function.empty() ? "A goroutine without a name" : shortFunction(function),
                          countText(d.pauses, "stop"), formatDuration(d.total), formatDuration(d.max));
    f.evidence.push_back(fmt::format(
        "inferred from what ran on as a stop began, and was the last to give way: in the worst {} on P{}",
        goroutineText(trace, worst.delay.goroutine), trace.proc(worst.delay.proc).id));
    f.evidence.push_back(fmt::format("that stop, for \"{}\", took {}",
                                     trace.strings[trace.ranges[worst.row].reason],
                                     formatDuration(worst.time.length())));
    f.lanes.goroutines.push_back(worst.delay.goroutine);
    f.lanes.procs.push_back(worst.delay.proc);
    f.lanes.collector = true;
    f.range = worst.time;
    return f;
}

}  // namespace

RaisedFindings raisePauses(const Trace& trace, const Scope& scope, Job& job) {
    const std::vector<Pause> pauses = pausesIn(trace, scope, job);
    RaisedFindings found;
    for (const auto& [reason, stats] : pausesByReason(trace, pauses)) {
        if (auto f = findingOf(trace, scope, pauses, reason, stats.time)) found.push_back(std::move(*f));
    }
    // The one that did so most.
    if (const std::vector<Delayer> delayers = delayersOf(trace, pauses); !delayers.empty()) {
        if (auto f = delayFinding(trace, scope, pauses, delayers.front())) found.push_back(std::move(*f));
    }
    return found;
}

}  // namespace golanes
