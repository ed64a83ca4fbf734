// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_spans.h"

#include "core/analysis/span_query.h"
#include "core/base/cancellable_sort.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace golanes {

namespace {

struct Stretch {
    GoroutineIndex goroutine;
    TimeRange time;
};

// When each goroutine was in latencies: by goroutine and time, those that overlap made one.
std::vector<Stretch> stretchesOf(std::span<const Latency> latencies, Job& job) {
    std::vector<Stretch> all;
    for (const Latency& l : latencies)
        if (l.goroutine.valid())
            all.push_back({l.goroutine, {l.end - std::max<Duration>(l.length, 1), l.end}});
    const auto place = [](const Stretch& s) { return std::pair(s.goroutine.value, s.time.begin); };
    if (!stableSort(all, place, job)) return {};
    std::vector<Stretch> merged;
    for (const Stretch& s : all) {
        if (merged.empty() || merged.back().goroutine != s.goroutine ||
            merged.back().time.end <= s.time.begin) {
            merged.push_back(s);
        } else {
            merged.back().time.end = std::max(merged.back().time.end, s.time.end);
        }
    }
    return merged;
}

}  // namespace

std::shared_ptr<const SpanMatches> spansOf(const Trace& trace, std::span<const Latency> latencies, Job& job) {
    std::vector<bool> within(trace.goSpans.size());
    CancelCheck cancelled(job);
    for (const Stretch& s : stretchesOf(latencies, job)) {
        const GoTrack track(trace, s.goroutine);
        std::uint32_t i = track.at(s.time.begin);
        if (i == track.size()) i = 0;  // before its first span
        for (; i < track.size() && track.start(i) < s.time.end; ++i) {
            if (cancelled()) return nullptr;
            if (track.end(i) > s.time.begin) within[track.span(i)] = true;
        }
    }
    return matchSpans(
        trace, [&](const SpanFacts& facts) { return within[facts.span]; }, job);
}

}  // namespace golanes
