// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/interval_parts.h"

#include "core/store/go_track.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <tuple>

namespace golanes {

IntervalDissector::IntervalDissector(const Trace& trace, const Sites& sites) : trace_(trace), sites_(sites) {
    for (const std::uint32_t row : trace.timeline->assists.rows()) {
        const Range& r = trace.ranges[row];
        if (r.scopeGoroutine.valid()) assists_.push_back({r.scopeGoroutine, {r.start, r.end}});
    }
    std::ranges::stable_sort(assists_, {},
                             [](const Assist& a) { return std::tuple(a.goroutine, a.time.begin); });
    for (const std::uint32_t row : trace.timeline->stopTheWorld.rows()) {
        const Range& r = trace.ranges[row];
        if (!stops_.empty() && r.start <= stops_.back().end) {
            stops_.back().end = std::max(stops_.back().end, r.end);
        } else {
            stops_.push_back({r.start, r.end});
        }
    }
}

std::pair<SpanIndex, SpanIndex> IntervalDissector::spansOf(const Interval& interval) const {
    const GoTrack track(trace_, interval.goroutine);
    const std::uint32_t at = track.at(interval.time.begin);
    const SpanIndex first = track.span(at == track.size() ? 0 : at);
    const SpanIndex end = track.span(track.size());
    SpanIndex last = first;
    while (last < end && trace_.goSpans.start[last] < interval.time.end) ++last;
    return {first, last};
}

void IntervalDissector::dissect(const Interval& interval, IntervalParts& out) const {
    out.parts.clear();
    out.classes = {};
    const auto [first, last] = spansOf(interval);
    for (SpanIndex s = first; s < last; ++s) {
        const TimeRange time =
            TimeRange{trace_.goSpans.start[s], spanEnd(trace_, s, interval.goroutine)}.clippedTo(
                interval.time);
        const StateInfo& state = trace_.stateOf(s);
        Place place{trace_.goSpans.state[s], FrameId::none()};
        if (state.state == GoState::Waiting || state.state == GoState::Syscall)
            place.site = sites_.of(trace_.goSpans.stack[s]);
        out.classes[static_cast<std::size_t>(state.cls)] += time.length();
        const auto same = std::ranges::find(out.parts, place, &IntervalParts::Part::place);
        if (same == out.parts.end()) {
            out.parts.push_back({place, time.length()});
        } else {
            same->time += time.length();
        }
    }
    out.assist = assisted(interval);
    out.stopped = stopped(interval.time);
}

Duration IntervalDissector::assisted(const Interval& interval) const {
    auto it = std::ranges::lower_bound(assists_, interval.goroutine, {}, &Assist::goroutine);
    // Assists of a goroutine do not overlap: those that end later begin later.
    it = std::partition_point(it, assists_.end(), [&](const Assist& a) {
        return a.goroutine == interval.goroutine && a.time.end <= interval.time.begin;
    });
    Duration time = 0;
    for (; it != assists_.end() && it->goroutine == interval.goroutine && it->time.begin < interval.time.end;
         ++it)
        time += it->time.clippedTo(interval.time).length();
    return time;
}

Duration IntervalDissector::stopped(TimeRange range) const {
    auto it = std::ranges::upper_bound(stops_, range.begin, {}, &TimeRange::end);
    Duration time = 0;
    for (; it != stops_.end() && it->begin < range.end; ++it) time += it->clippedTo(range).length();
    return time;
}

}  // namespace golanes
