// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/search_target.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/target_at.h"

#include <algorithm>

namespace golanes {

namespace {

Target placeIn(LaneKey lane, Timestamp time) {
    Target t;
    t.lane = lane;
    t.time = time;
    t.span = {time, time};
    return t;
}

// The thing of a table that a lane draws.
Target thing(const Trace& trace, LaneKey lane, std::uint32_t row, std::uint32_t ref) {
    return targetOf(trace, lane, Target::Part::Span, row, ref);
}

// What a goroutine did at an instant.
Target goroutineAt(const Trace& trace, GoroutineIndex g, Timestamp time) {
    const LaneKey lane{LaneKind::Goroutine, g.value};
    const GoTrack track(trace, g);
    const std::uint32_t at = track.at(time);
    if (at == track.size() || track.state(at).state == GoState::NotExist) return placeIn(lane, time);
    Target t = thing(trace, lane, 0, track.span(at));
    t.time = time;
    return t;
}

Target runAt(const Trace& trace, LaneKey lane, const RunTrack& runs, Timestamp time) {
    const std::uint32_t at = runs.lastAtOrBefore(time);
    if (at == runs.size() || !runs[at].time.contains(time)) return placeIn(lane, time);
    Target t = thing(trace, lane, 0, runs[at].span);
    t.time = time;
    return t;
}

// A log or a sample: what ran then.
Target contextAt(const Trace& trace, GoroutineIndex g, ThreadIndex m, Timestamp time) {
    if (g.valid()) return goroutineAt(trace, g, time);
    return m.valid() ? placeIn({LaneKind::Thread, m.value}, time) : placeIn({}, time);
}

Target regionOf(const Trace& trace, std::uint32_t ref) {
    const GoroutineIndex g = trace.regions[ref].goroutine;
    const RegionLevels& levels = trace.timeline->regions;
    const std::uint32_t shown = std::min(levels.levelCount(g), kMaxRegionRows);
    for (std::uint32_t level = 0; level < shown; ++level) {
        if (std::ranges::count(levels.rows(g, level), ref) > 0)
            return thing(trace, {LaneKind::Goroutine, g.value}, level + 1, ref);
    }
    return goroutineAt(trace, g, trace.regions[ref].start);  // nested too deep to be drawn
}

}  // namespace

Target targetOf(const Trace& trace, const SearchHit& hit, const SearchPlace& place) {
    const std::uint32_t row = place.row;
    const Timestamp time = hit.time ? hit.time->begin : place.time;
    switch (place.kind) {
        case SearchKind::Goroutine:
            if (hit.time) return goroutineAt(trace, GoroutineIndex(row), time);
            [[fallthrough]];
        case SearchKind::Function:
            return placeIn({LaneKind::Goroutine, row}, time);
        case SearchKind::Proc: {
            const LaneKey lane{LaneKind::Proc, row};
            if (!hit.time) return placeIn(lane, time);
            return runAt(trace, lane, RunTrack::ofProc(trace, ProcIndex(static_cast<std::uint16_t>(row))),
                         time);
        }
        case SearchKind::Thread: {
            const LaneKey lane{LaneKind::Thread, row};
            if (!hit.time) return placeIn(lane, time);
            return runAt(trace, lane, RunTrack::ofThread(trace, ThreadIndex(static_cast<std::uint16_t>(row))),
                         time);
        }
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
    return placeIn({}, time);
}

TimeRange extentOf(const Trace& trace, const SearchHit& hit, const Target& target) {
    const bool lane = hit.kind == SearchKind::Goroutine || hit.kind == SearchKind::Function;
    if (hit.time || target.part != Target::Part::Lane || !lane)
        return hit.time || hit.kind == SearchKind::LogCategory || hit.kind == SearchKind::LogMessage ||
                       hit.kind == SearchKind::Sample
                   ? TimeRange{target.time, target.time}
                   : target.span;
    const GoTrack track(trace, GoroutineIndex(target.lane.entity));
    if (track.size() == 0) return target.span;
    const std::uint32_t last = track.size() - 1;
    const bool ended = track.state(last).state == GoState::NotExist;
    return {track.start(0), ended ? track.start(last) : trace.range.end};
}

}  // namespace golanes
