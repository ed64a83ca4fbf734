// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/travel.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/kernel_targets.h"
#include "widgets/lanes/target_at.h"

#include <algorithm>
#include <span>

namespace golanes {

namespace {

// From a position that holds `time` (or is the last before it; none: -1) to its neighbour. A place without a
// thing counts as just after the position, so that going back reaches it.
std::int64_t stepped(std::int64_t position, const Target& from, int step) {
    if (from.part == Target::Part::Lane && step < 0) return position;
    return position + step;
}

std::optional<Target> goroutineNeighbour(const Trace& trace, const Target& from, int step) {
    const GoroutineIndex g(from.lane.entity);
    const GoTrack track(trace, g);
    const std::uint32_t at = track.at(from.time);
    const std::int64_t position = at == track.size() ? -1 : std::int64_t{at};
    const std::int64_t next = stepped(position, from, step);
    if (next < 0 || next >= track.size()) return std::nullopt;
    const auto i = static_cast<std::uint32_t>(next);
    if (track.state(i).state == GoState::NotExist) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Span, 0, track.span(i));
}

std::optional<Target> runNeighbour(const Trace& trace, const RunTrack& runs, const Target& from, int step) {
    const std::uint32_t at = runs.lastAtOrBefore(from.time);
    const std::int64_t next = stepped(at == runs.size() ? -1 : std::int64_t{at}, from, step);
    if (next < 0 || next >= runs.size()) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Span, 0, runs[static_cast<std::uint32_t>(next)].span);
}

// The nearest of `rows` (of a table, by rising time) beyond `from`.
template <class TimeOf>
std::optional<std::uint32_t> nearest(std::span<const std::uint32_t> rows, const Target& from, int step,
                                     TimeOf&& timeOf) {
    const bool thing = from.part != Target::Part::Lane && from.ref != kMerged;
    const auto at = std::partition_point(rows.begin(), rows.end(), [&](std::uint32_t row) {
        const Timestamp t = timeOf(row);
        if (!thing) return t <= from.time;
        // Things of one instant stand in the order of their rows.
        return t < from.span.begin || (t == from.span.begin && row < from.ref);
    });
    const std::int64_t position = at - rows.begin();
    const std::int64_t next = step < 0 ? position - 1 : thing ? position + 1 : position;
    if (next < 0 || next >= static_cast<std::int64_t>(rows.size())) return std::nullopt;
    return rows[static_cast<std::size_t>(next)];
}

// Among regions of one row.
std::optional<Target> regionNeighbour(const Trace& trace, const Target& from, int step,
                                      std::span<const std::uint32_t> rows) {
    const auto i = nearest(rows, from, step, [&](std::uint32_t row) { return trace.regions[row].start; });
    if (!i) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Span, from.row, *i);
}

std::optional<Target> stackNeighbour(const Trace& trace, const Target& from, int step) {
    const auto track = trace.timeline->stacks.of(trace, GoroutineIndex(from.lane.entity));
    if (from.row >= track->rows()) return std::nullopt;
    std::vector<std::uint32_t> held(track->size(from.row));
    for (std::uint32_t i = 0; i < held.size(); ++i) held[i] = track->at(from.row, i);
    const auto i = nearest(held, from, step, [&](std::uint32_t h) { return track->timeOf(h).begin; });
    if (!i) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Span, from.row, *i);
}

std::optional<Target> wakeNeighbour(const Trace& trace, const Target& from, int step, const WakeList& wakes) {
    const auto i = nearest(wakes.intervals().rows(), from, step,
                           [&](std::uint32_t row) { return trace.wakes[row].time; });
    if (!i) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Mark, 0, *i);
}

std::optional<Target> rangeNeighbour(const Trace& trace, const Target& from, int step,
                                     const IntervalList& ranges) {
    const auto i =
        nearest(ranges.rows(), from, step, [&](std::uint32_t row) { return trace.ranges[row].start; });
    if (!i) return std::nullopt;
    return targetOf(trace, from.lane, Target::Part::Span, from.row, *i);
}

}  // namespace

std::optional<Target> neighbourOf(const Sources& sources, const Target& from, int step) {
    const Trace& trace = sources.trace;
    const TimelineIndex& index = *trace.timeline;
    const auto entity16 = static_cast<std::uint16_t>(from.lane.entity);
    switch (from.lane.kind) {
        case LaneKind::Goroutine:
            if (from.row == 0) return goroutineNeighbour(trace, from, step);
            if (from.row > index.regions.levelCount(GoroutineIndex(from.lane.entity))) return std::nullopt;
            return regionNeighbour(trace, from, step,
                                   index.regions.rows(GoroutineIndex(from.lane.entity), from.row - 1));
        case LaneKind::Proc:
            return runNeighbour(trace, RunTrack::ofProc(trace, ProcIndex(entity16)), from, step);
        case LaneKind::Thread:
            return runNeighbour(trace, RunTrack::ofThread(trace, ThreadIndex(entity16)), from, step);
        case LaneKind::GcCycles:
        case LaneKind::GcMark:
            return rangeNeighbour(trace, from, step, index.gcMark);
        case LaneKind::GcAssists:
            return rangeNeighbour(trace, from, step, index.assists);
        case LaneKind::GcSweeps:
            return rangeNeighbour(trace, from, step, index.sweeps);
        case LaneKind::Stack:
            return stackNeighbour(trace, from, step);
        case LaneKind::StopTheWorld:
            return rangeNeighbour(trace, from, step, index.stopTheWorld);
        case LaneKind::NetpollWakes:
            return wakeNeighbour(trace, from, step, index.netpoll);
        case LaneKind::TimersTotal:
            return wakeNeighbour(trace, from, step, index.timers);
        case LaneKind::TimersOfProc:
            return wakeNeighbour(trace, from, step, index.timersOfProc[from.lane.entity]);
        case LaneKind::Tasks:
            if (from.row > index.tasks.levelCount(from.lane.entity)) return std::nullopt;
            if (from.row > 0)
                return regionNeighbour(trace, from, step, index.tasks.rows(from.lane.entity, from.row - 1));
            if (from.part != Target::Part::Lane) return std::nullopt;
            return targetOf(trace, from.lane, Target::Part::Span, 0, from.lane.entity);
        case LaneKind::Throttled:
        case LaneKind::NetpollPolls:
        case LaneKind::TimerSamples:
        case LaneKind::Cpu:
        case LaneKind::KernelThread:
            return kernelNeighbour(sources, from, step);
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
        case LaneKind::PerfCounter:
            break;
    }
    return std::nullopt;
}

}  // namespace golanes
