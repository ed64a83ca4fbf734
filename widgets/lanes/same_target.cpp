// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/same_target.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"
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

Target spanAt(const Trace& trace, LaneKey lane, SpanIndex span, Timestamp time) {
    Target t = targetOf(trace, lane, Target::Part::Span, 0, span);
    t.time = time;
    return t;
}

// Row of the thing with the number of row `i` of the other table; that row first, as tables mostly only grow.
template <class Table>
std::optional<std::uint32_t> sameRow(const Table& old, const Table& now, std::uint32_t i) {
    if (i >= old.size()) return std::nullopt;
    if (i < now.size() && now[i].id == old[i].id) return i;
    const auto at = std::ranges::find_if(now, [&](const auto& row) { return row.id == old[i].id; });
    if (at == now.end()) return std::nullopt;
    return static_cast<std::uint32_t>(at - now.begin());
}

std::optional<std::uint32_t> sameEntity(const Trace& old, const Trace& now, LaneKey lane) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
            return sameRow(old.goroutines, now.goroutines, lane.entity);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return sameRow(old.procs, now.procs, lane.entity);
        case LaneKind::Thread:
            return sameRow(old.threads, now.threads, lane.entity);
        case LaneKind::Tasks:
            return sameRow(old.tasks, now.tasks, lane.entity);
        default:
            return lane.entity;
    }
}

}  // namespace

Target thingAt(const Trace& trace, LaneKey lane, Timestamp time) {
    if (lane.kind == LaneKind::Goroutine) {
        const GoTrack track(trace, GoroutineIndex(lane.entity));
        const std::uint32_t at = track.at(time);
        if (at < track.size() && track.state(at).state != GoState::NotExist)
            return spanAt(trace, lane, track.span(at), time);
    }
    if (lane.kind == LaneKind::Proc || lane.kind == LaneKind::Thread) {
        const auto entity = static_cast<std::uint16_t>(lane.entity);
        const RunTrack runs = lane.kind == LaneKind::Proc ? RunTrack::ofProc(trace, ProcIndex(entity))
                                                          : RunTrack::ofThread(trace, ThreadIndex(entity));
        const std::uint32_t at = runs.lastAtOrBefore(time);
        if (at < runs.size() && runs[at].time.contains(time)) return spanAt(trace, lane, runs[at].span, time);
    }
    return placeIn(lane, time);
}

std::optional<Target> sameTarget(const Trace& old, const Trace& now, const Target& target) {
    const auto entity = sameEntity(old, now, target.lane);
    if (!entity) return std::nullopt;
    const LaneKey lane{target.lane.kind, *entity};
    // Regions and marks have no number: the lane at their time.
    if (target.part == Target::Part::Lane || target.row > 0) return placeIn(lane, target.time);
    return thingAt(now, lane, target.time);
}

}  // namespace golanes
