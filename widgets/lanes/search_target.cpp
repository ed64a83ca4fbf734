// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/search_target.h"

#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/same_target.h"
#include "widgets/lanes/target_at.h"

#include <algorithm>

namespace golanes {

namespace {

// The thing of a table that a lane draws.
Target thing(const Trace& trace, LaneKey lane, std::uint32_t row, std::uint32_t ref) {
    return targetOf(trace, lane, Target::Part::Span, row, ref);
}

// A log or a sample: what ran then.
Target contextAt(const Trace& trace, GoroutineIndex g, ThreadIndex m, Timestamp time) {
    if (g.valid()) return thingAt(trace, {LaneKind::Goroutine, g.value}, time);
    return m.valid() ? Target::place({LaneKind::Thread, m.value}, time) : Target::place({}, time);
}

Target regionOf(const Trace& trace, std::uint32_t ref) {
    const GoroutineIndex g = trace.regions[ref].goroutine;
    const RegionLevels& levels = trace.timeline->regions;
    const std::uint32_t shown = std::min(levels.levelCount(g), kMaxRegionRows);
    for (std::uint32_t level = 0; level < shown; ++level) {
        if (std::ranges::count(levels.rows(g, level), ref) > 0)
            return thing(trace, {LaneKind::Goroutine, g.value}, level + 1, ref);
    }
    return thingAt(trace, {LaneKind::Goroutine, g.value},
                   trace.regions[ref].start);  // nested too deep to be drawn
}

}  // namespace

Target targetOf(const Trace& trace, const SearchHit& hit, const SearchPlace& place) {
    const std::uint32_t row = place.row;
    const Timestamp time = hit.time ? hit.time->begin : place.time;
    const auto lane = [&](LaneKind kind) {
        return hit.time ? thingAt(trace, {kind, row}, time) : Target::place({kind, row}, time);
    };
    switch (place.kind) {
        case SearchKind::Goroutine:
        case SearchKind::Function:
            return lane(LaneKind::Goroutine);
        case SearchKind::Proc:
            return lane(LaneKind::Proc);
        case SearchKind::Thread:
            return lane(LaneKind::Thread);
        case SearchKind::Task:
            return thing(trace, {LaneKind::Tasks, row}, 0, row);
        case SearchKind::Region:
            return regionOf(trace, row);
        case SearchKind::Pause:
            return thing(trace, {LaneKind::StopTheWorld, 0}, 0, row);
        case SearchKind::Gc:
            return thing(trace, {LaneKind::GcCycles, 0}, trace.ranges[row].kind == RangeKind::GcMark ? 0 : 1,
                         row);
        case SearchKind::Frame:
            return thing(trace, {LaneKind::Goroutine, goroutineOf(trace, row).value}, 0, row);
        case SearchKind::LogCategory:
        case SearchKind::LogMessage:
            return contextAt(trace, trace.logs[row].goroutine, trace.logs[row].thread, time);
        case SearchKind::Sample:
            return contextAt(trace, trace.samples[row].goroutine, trace.samples[row].thread, time);
        case SearchKind::Time:
            break;
    }
    return Target::place({}, time);
}

TimeRange extentOf(const Trace& trace, const SearchHit& hit, const Target& target) {
    const TimeRange instant{target.time, target.time};
    switch (hit.kind) {
        case SearchKind::LogCategory:
        case SearchKind::LogMessage:
        case SearchKind::Sample:
            return instant;
        case SearchKind::Goroutine:
        case SearchKind::Function:
            break;
        default:
            return hit.time ? instant : target.span;
    }
    const GoTrack track(trace, GoroutineIndex(target.lane.entity));
    if (hit.time || track.size() == 0) return instant;
    const std::uint32_t last = track.size() - 1;
    const bool ended = track.state(last).state == GoState::NotExist;
    return {track.start(0), ended ? track.start(last) : trace.range.end};
}

}  // namespace golanes
