// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/area_parts.h"

#include <algorithm>

namespace golanes {

namespace {

// Whether a thing lies in `range`, if only for an instant.
bool touches(TimeRange thing, TimeRange range) {
    return thing.begin < range.end && IntervalList::endOf(thing) > range.begin;
}

}  // namespace

CarrierSum carrierSum(const RunTrack& track, std::uint32_t index, TimeRange range) {
    CarrierSum sum;
    sum.index = index;
    const RunTrack::Sums times = track.sums(range);
    sum.running = times.running;
    sum.gcWorker = times.gcWorker;
    sum.syscall = times.syscall;
    const std::uint32_t last = track.lastAtOrBefore(range.end - 1);
    if (last == track.size()) return sum;
    // Runs do not overlap: of those that began before the range, only the last may reach into it.
    const std::uint32_t before = track.lastAtOrBefore(range.begin - 1);
    std::uint32_t first = before == track.size() ? 0 : before;
    if (before != track.size() && !touches(track[before].time, range)) ++first;
    sum.runs = last + 1 - first;
    return sum;
}

TimeCount rangesIn(const Trace& trace, const IntervalList& list, TimeRange range) {
    TimeCount sum;
    for (const std::uint32_t row : list.rows()) {
        const TimeRange time{trace.ranges[row].start, trace.ranges[row].end};
        if (time.begin >= range.end) break;
        if (touches(time, range)) sum.add(time.clippedTo(range).length());
    }
    return sum;
}

std::optional<MetricSum> metricIn(const Trace& trace, Metric metric, TimeRange range) {
    const auto& samples = trace.metrics[static_cast<std::size_t>(metric)];
    const auto position = [&](Timestamp t) {
        return static_cast<std::size_t>(std::ranges::lower_bound(samples, t, {}, &MetricSample::time) -
                                        samples.begin());
    };
    const std::size_t end = position(range.end);
    if (end == 0) return std::nullopt;
    const std::size_t after = position(range.begin + 1);
    const std::size_t first = after > 0 ? after - 1 : 0;
    const Extremes extremes = trace.timeline->metrics[static_cast<std::size_t>(metric)].of(
        first, end, [&](std::size_t i) { return samples[i].value; });
    return MetricSum{samples[first].value, samples[end - 1].value, extremes.min, extremes.max};
}

}  // namespace golanes
