// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/target_at.h"

#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/kernel_targets.h"

#include <cmath>

namespace golanes {

namespace {

TimeRange runExtent(const RunTrack& runs, SpanIndex span, Timestamp start) {
    const std::uint32_t i = runs.lastAtOrBefore(start);
    return i < runs.size() && runs[i].span == span ? runs[i].time : TimeRange{start, start};
}

RunTrack runsOf(const Trace& trace, LaneKey lane) {
    const auto entity = static_cast<std::uint16_t>(lane.entity);
    return lane.kind == LaneKind::Proc ? RunTrack::ofProc(trace, ProcIndex(entity))
                                       : RunTrack::ofThread(trace, ThreadIndex(entity));
}

// Time before or after all readings of cpu.stat.
TimeRange notReadAround(const Sources& sources, Timestamp t) {
    const TimeRange all = sources.trace.range, read = sources.cpuStat->range;
    return t < read.begin ? TimeRange{all.begin, read.begin} : TimeRange{read.end, all.end};
}

// Time without a run around an instant, beyond what is visible.
TimeRange gapAround(const Sources& sources, LaneKey lane, Timestamp t) {
    if (lane.kind == LaneKind::Cpu) return cpuGapAround(*sources.kernel, lane.entity, t);
    if (lane.kind == LaneKind::Throttled) return notReadAround(sources, t);
    const Trace& trace = sources.trace;
    const RunTrack runs = runsOf(trace, lane);
    const std::uint32_t before = runs.lastAtOrBefore(t);
    const std::uint32_t after = before == runs.size() ? 0 : before + 1;
    return {before == runs.size() ? trace.range.begin : runs[before].time.end,
            after < runs.size() ? runs.start(after) : trace.range.end};
}

}  // namespace

TimeRange extentOf(const Sources& sources, LaneKey lane, std::uint32_t row, std::uint32_t ref) {
    const Trace& trace = sources.trace;
    switch (lane.kind) {
        case LaneKind::Goroutine:
            if (row > 0) return {trace.regions[ref].start, trace.regions[ref].end};
            return drawnTime(trace, ref, GoroutineIndex(lane.entity));
        case LaneKind::Proc:
        case LaneKind::Thread:
            return runExtent(runsOf(trace, lane), ref, trace.goSpans.start[ref]);
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
        case LaneKind::TimersOfProc: {
            return readyToRunning(trace, trace.wakes[ref]);
        }
        case LaneKind::GcCycles:
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            return {trace.ranges[ref].start, trace.ranges[ref].end};
        case LaneKind::GcMark:
            return trace.timeline->markPhase(ref);
        case LaneKind::Stack:
            return trace.timeline->stacks.of(trace, GoroutineIndex(lane.entity))->timeOf(ref);
        case LaneKind::Tasks:
            if (row > 0) return {trace.regions[ref].start, trace.regions[ref].end};
            return {trace.tasks[ref].start, trace.tasks[ref].end};
        case LaneKind::Throttled:
            return sources.cpuStat->throttled[ref].within();
        case LaneKind::NetpollPolls:
        case LaneKind::TimerSamples:
        case LaneKind::Cpu:
        case LaneKind::KernelThread:
            return kernelExtent(*sources.kernel, lane, row, ref);
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
        case LaneKind::PerfCounter:
            break;
    }
    return {};
}

Target targetOf(const Sources& sources, LaneKey lane, Target::Part part, std::uint32_t row,
                std::uint32_t ref) {
    Target t;
    t.lane = lane;
    t.part = part;
    t.row = row;
    t.ref = ref;
    t.span = extentOf(sources, lane, row, ref);
    t.time = t.span.begin;
    if (part == Target::Part::Mark) t.span.end = t.span.begin;
    return t;
}

Target targetAt(const Sources& sources, const LanePlan& plan, const TimeAxis& axis, int row, double column,
                int reach) {
    const int x = static_cast<int>(std::floor(column));
    const Timestamp time = axis.timeAtF(column);
    Target t;
    t.lane = plan.lane;
    t.row = static_cast<std::uint32_t>(row);
    t.time = time;
    t.span = {time, time};
    if (const PlanMark* mark = row == 0 && reach >= 0 ? markNear(plan, x, reach) : nullptr) {
        if (mark->ref != kMerged) return targetOf(sources, plan.lane, Target::Part::Mark, 0, mark->ref);
        t.part = Target::Part::Mark;
        t.count = mark->count;
        t.role = mark->role;
        t.span = axis.column(mark->x);
        t.time = t.span.begin;
        return t;
    }
    const PlanSpan* span = spanAt(plan, row, x);
    if (!span || span->role == ColorRole::None) return t;
    if (span->ref != kMerged) {
        t = targetOf(sources, plan.lane, Target::Part::Span, static_cast<std::uint32_t>(row), span->ref);
        t.time = time;
        return t;
    }
    t.part = Target::Part::Span;
    t.count = span->count;
    t.role = span->role;
    t.span = {axis.timeAt(span->x0), axis.timeAt(span->x1)};
    // A gap of a proc or thread between its runs, which lies as far as they leave it.
    if (t.count == 0) {
        const TimeRange gap = gapAround(sources, plan.lane, time);
        if (gap.contains(time)) t.span = gap;
    }
    return t;
}

GoroutineIndex goroutineOf(const Trace& trace, const Target& target) {
    if (groupOf(target.lane.kind) == LaneGroup::Goroutines) return GoroutineIndex(target.lane.entity);
    if (target.part == Target::Part::Lane || target.ref == kMerged) return {};
    if (target.lane.kind == LaneKind::Proc || target.lane.kind == LaneKind::Thread)
        return goroutineOf(trace, target.ref);
    if (drawsWakes(target.lane.kind)) return trace.wakes[target.ref].goroutine;
    if (target.lane.kind == LaneKind::Tasks)
        return target.row > 0 ? trace.regions[target.ref].goroutine : GoroutineIndex();
    if (groupOf(target.lane.kind) == LaneGroup::Gc) return trace.ranges[target.ref].scopeGoroutine;
    return {};
}

}  // namespace golanes
