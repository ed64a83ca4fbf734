// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/poll_finder.h"

#include <algorithm>
#include <functional>

namespace golanes {

namespace {

// Whether a proc was idle at any time within the range, or nothing is known of it there.
bool wasIdle(const Proc& proc, TimeRange range) {
    const auto after = std::ranges::upper_bound(proc.spans, range.begin, {}, &ProcSpan::start);
    if (after == proc.spans.begin()) return true;
    for (auto it = after - 1; it != proc.spans.end() && it->start < range.end; ++it) {
        if (it->state != ProcState::Running) return true;
    }
    return false;
}

}  // namespace

void PollFinder::add(const Wake& wake) {
    if (wake.kind == WakeKind::NetDeadline) return;
    const auto [it, isNew] = current_.try_emplace(trace_.goSpans.thread[wake.span], polls_.size());
    const bool same = !isNew && wake.time - polls_[it->second].last <= NetpollStats::kSamePoll;
    if (!same) {
        it->second = polls_.size();
        polls_.push_back({wake.time, wake.time, 0});
    }
    Poll& poll = polls_[it->second];
    poll.last = wake.time;
    ++poll.found;
}

bool PollFinder::starved(TimeRange time) const {
    if (time.length() < NetpollStats::kMonitorPeriod) return false;
    return std::ranges::none_of(trace_.procs, [&](const Proc& p) { return wasIdle(p, time); });
}

void PollFinder::finish(NetpollStats& stats) const {
    stats.polls = polls_.size();
    std::vector<Duration> intervals;
    for (std::size_t i = 0; i < polls_.size(); ++i) {
        stats.mostFound = std::max(stats.mostFound, polls_[i].found);
        if (i == 0) continue;
        const TimeRange between{polls_[i - 1].begin, polls_[i].begin};
        intervals.push_back(between.length());
        if (starved(between)) stats.starved.push_back({between, polls_[i].found});
    }
    stats.interval = quantilesOf(intervals);
    std::ranges::stable_sort(stats.starved, std::greater(),
                             [](const PollerStarvation& s) { return s.time.length(); });
}

}  // namespace golanes
