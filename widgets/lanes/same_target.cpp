// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/same_target.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/lane_identity.h"

namespace golanes {

namespace {

Target spanAt(const Trace& trace, LaneKey lane, SpanIndex span, Timestamp time) {
    Target t = targetOf(trace, lane, Target::Part::Span, 0, span);
    t.time = time;
    return t;
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
    return Target::place(lane, time);
}

std::optional<Target> sameTarget(const Trace& old, const Trace& now, const Target& target) {
    const auto lane = translated(target.lane, old, now);
    if (!lane) return std::nullopt;
    // Regions and marks have no number: the lane at their time.
    if (target.part == Target::Part::Lane || target.row > 0) return Target::place(*lane, target.time);
    return thingAt(now, *lane, target.time);
}

}  // namespace golanes
