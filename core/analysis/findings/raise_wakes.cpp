// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/base/format.h"
#include "core/store/timeline_index.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

constexpr std::uint64_t kFew = 20;  // wake-ups that tell nothing

// How bad it is that one in a hundred waits so long.
std::optional<FindingSeverity> severityOfDelay(const Quantiles& delay) {
    if (delay.count < kFew) return std::nullopt;
    return severityOf(static_cast<double>(delay.p99), 2e6, 10e6, 50e6);
}

// The share of the time in which somebody waited, if one at a time did.
double weightOf(const Quantiles& delay, TimeRange range) {
    return std::min(1.0, static_cast<double>(delay.total) / static_cast<double>(range.length()));
}

TimeRange around(const Trace& trace, std::size_t row) {
    const TimeRange time = readyToRunning(trace, trace.wakes[row]);
    const Duration margin = std::max<Duration>(time.length() / 4, 1000);
    return TimeRange{time.begin - margin, time.end + margin}.clippedTo(trace.range);
}

std::string delayText(const Quantiles& d) {
    return fmt::format("half ran within {}, nine in ten within {}, the last after {}", formatDuration(d.p50),
                       formatDuration(d.p90), formatDuration(d.max));
}

std::optional<Finding> networkDelay(const Trace& trace, const Scope& scope, const NetpollStats& stats) {
    const auto severity = severityOfDelay(stats.delay);
    if (!severity) return std::nullopt;
    const auto worst =
        std::ranges::max_element(stats.sites, {}, [](const NetSiteStats& s) { return s.delay.max; });
    Finding f;
    f.kind = FindingKind::NetworkDelay;
    f.severity = *severity;
    f.weight = weightOf(stats.delay, scope.range);
    f.title = fmt::format(
        "Goroutines that the network had woken waited for a P: one in a hundred of {} for {} and more",
        formatCount(stats.delay.count), formatDuration(stats.delay.p99));
    f.evidence.push_back(delayText(stats.delay));
    f.evidence.push_back(
        fmt::format("longest at {} ({})", placeText(trace, worst->site.frame), name(worst->site.op)));
    f.range = around(trace, worst->worst);
    f.lanes.netpoll = true;
    f.lanes.goroutines.push_back(trace.wakes[worst->worst].goroutine);
    return f;
}

std::optional<Finding> starvation(const Scope& scope, const NetpollStats& stats) {
    if (stats.starved.empty()) return std::nullopt;
    Duration total = 0;
    for (const PollerStarvation& s : stats.starved) total += s.time.length();
    const double share = static_cast<double>(total) / static_cast<double>(scope.range.length());
    const auto severity = severityOf(share, 0.02, 0.1, 0.3);
    if (!severity) return std::nullopt;
    const PollerStarvation& longest = stats.starved.front();
    Finding f;
    f.kind = FindingKind::PollerStarved;
    f.severity = *severity;
    f.weight = share;
    f.title = fmt::format("The network was not looked at for up to {}, because no P was ever idle",
                          formatDuration(longest.time.length()));
    f.evidence.push_back(
        fmt::format("{} more than 10 ms lay between two polls that found something, with all Ps busy; "
                    "inferred, for polls "
                    "that find nothing are not recorded",
                    timesText(stats.starved.size())));
    f.range = longest.time;
    f.lanes.netpoll = true;
    return f;
}

std::optional<Finding> timerDelay(const Trace& trace, const Scope& scope, const TimerStats& stats) {
    const auto severity = severityOfDelay(stats.delay);
    if (!severity) return std::nullopt;
    const auto worst =
        std::ranges::max_element(stats.kinds, {}, [](const TimerKindStats& k) { return k.delay.max; });
    Finding f;
    f.kind = FindingKind::TimerDelay;
    f.severity = *severity;
    f.weight = weightOf(stats.delay, scope.range);
    f.title = fmt::format(
        "Goroutines that a timer had woken waited for a P: one in a hundred of {} for {} and more",
        formatCount(stats.delay.count), formatDuration(stats.delay.p99));
    f.evidence.push_back(delayText(stats.delay));
    f.range = around(trace, worst->worst);
    f.lanes.timers = true;
    f.lanes.goroutines.push_back(trace.wakes[worst->worst].goroutine);
    return f;
}

std::optional<Finding> timerLoad(const Trace& trace, const Scope& scope, const TimerStats& stats) {
    const auto severity = severityOf(stats.perSecond, 5000, 10'000, 100'000);
    if (!severity || stats.sites.empty()) return std::nullopt;
    const double inBursts = static_cast<double>(stats.firedInBursts) / static_cast<double>(stats.delay.count);
    Finding f;
    f.kind = FindingKind::TimerLoad;
    f.severity = *severity;
    // A firing costs about a microsecond.
    f.weight = std::min(1.0, stats.perSecond * 1e-6);
    f.title = fmt::format("Timers fire {} times a second, most for {}",
                          formatCount(static_cast<std::uint64_t>(stats.perSecond)),
                          placeText(trace, stats.sites.front().frame));
    f.evidence.push_back(delayText(stats.delay));
    if (stats.bursts > 0) {
        f.evidence.push_back(fmt::format("{:.0f} % of them in {}, the largest of {} in {}", 100 * inBursts,
                                         countText(stats.bursts, "burst"), stats.largest.front().fired,
                                         formatDuration(stats.largest.front().time.length())));
    }
    f.evidence.push_back(
        fmt::format("the P with most fires {:.2f} times the mean of all Ps", stats.imbalance));
    f.range = stats.bursts > 0 ? stats.largest.front().time : scope.range;
    f.lanes.timers = true;
    return f;
}

void keep(RaisedFindings& found, std::optional<Finding> f) {
    if (f) found.push_back(std::move(*f));
}

}  // namespace

RaisedFindings raiseNetpoll(const Trace& trace, const Scope& scope, const NetpollStats& stats) {
    RaisedFindings found;
    keep(found, networkDelay(trace, scope, stats));
    keep(found, starvation(scope, stats));
    return found;
}

RaisedFindings raiseTimers(const Trace& trace, const Scope& scope, const TimerStats& stats) {
    RaisedFindings found;
    keep(found, timerDelay(trace, scope, stats));
    keep(found, timerLoad(trace, scope, stats));
    return found;
}

}  // namespace golanes
