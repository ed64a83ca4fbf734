// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe.h"

#include "core/base/format.h"
#include "core/plan/busy_share.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "widgets/lanes/describe_counter.h"
#include "widgets/lanes/describe_cpu_stat.h"
#include "widgets/lanes/describe_kernel.h"
#include "widgets/lanes/describe_parts.h"
#include "widgets/lanes/describe_poll.h"
#include "widgets/lanes/describe_timers.h"
#include "widgets/lanes/lane_legend.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/target_at.h"

namespace golanes {

namespace {

// What a number of things of a lane are.
QString mergedText(const Target& target, const QString& count) {
    const bool instants = target.part == Target::Part::Mark;
    if (isOfPerf(target.lane.kind) && !instants)
        return Words::tr("%1 too short to be told apart here").arg(count);
    if (target.lane.kind == LaneKind::NetpollPolls)
        return Words::tr("%1 times somebody broke into the wait").arg(count);
    switch (groupOf(target.lane.kind)) {
        case LaneGroup::Netpoll:
            return instants
                       ? Words::tr("%1 wake-ups together").arg(count)
                       : Words::tr("%1 woken and not yet running, too close to be told apart").arg(count);
        case LaneGroup::Timers:
            return instants
                       ? Words::tr("%1 timers fired together").arg(count)
                       : Words::tr("%1 woken and not yet running, too close to be told apart").arg(count);
        default:
            return Words::tr("%1 too short to be told apart here").arg(count);
    }
}

// In how much of their time somebody who was woken did not run yet.
void addWaitingShare(DetailBuilder& out, const Target& target) {
    const Trace& trace = out.trace();
    const TimelineIndex& index = *trace.timeline;
    const WakeList& wakes = target.lane.kind == LaneKind::NetpollWakes ? index.netpoll
                            : target.lane.kind == LaneKind::TimersTotal
                                ? index.timers
                                : index.timersOfProc[target.lane.entity];
    const Duration waiting = waitingTime(trace, wakes.intervals(), target.span);
    out.row(Words::tr("of that"),
            Words::tr("%1 with somebody not yet running").arg(text(formatDuration(waiting))));
}

// Things too close to be told apart at this zoom.
void describeMerged(DetailBuilder& out, const Target& target) {
    out.title(laneTitle(out.sources(), target.lane));
    if (target.count == 0) {
        out.state(target.role == ColorRole::Idle ? Words::tr("idle") : Words::tr("not known"), target.role);
    } else {
        const QString count = text(formatCount(target.count));
        out.state(mergedText(target, count), target.role);
        if (target.part == Target::Part::Mark || !drawsWakes(target.lane.kind))
            out.row(Words::tr("mostly"), roleText(target.role));
    }
    out.duration(target.count == 0 ? Words::tr("for") : Words::tr("in"), target.span.length());
    if (target.count > 0 && target.part == Target::Part::Span && drawsWakes(target.lane.kind))
        addWaitingShare(out, target);
    out.time(Words::tr("from"), target.span.begin);
}

void describeThing(DetailBuilder& out, const Target& t) {
    const Trace& trace = out.trace();
    switch (t.lane.kind) {
        case LaneKind::Goroutine:
            if (t.row > 0) return describeRegion(out, trace.regions[t.ref]);
            return describeGoSpan(out, t.ref);
        case LaneKind::Proc:
        case LaneKind::Thread:
            return describeRun(out, t.ref, extentOf(out.sources(), t.lane, 0, t.ref));
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
        case LaneKind::TimersOfProc:
            return describeWake(out, trace.wakes[t.ref]);
        case LaneKind::GcCycles:
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            return describeRange(out, trace.ranges[t.ref]);
        case LaneKind::GcMark:
            return describeMark(out, trace.ranges[t.ref], trace.timeline->markPhase(t.ref));
        case LaneKind::Stack:
            return describeFrame(out, GoroutineIndex(t.lane.entity), t.ref, t.row);
        case LaneKind::Tasks:
            if (t.row > 0) return describeRegion(out, trace.regions[t.ref]);
            return describeTask(out, trace.tasks[t.ref]);
        case LaneKind::NetpollPolls:
            return describePoll(out, t);
        case LaneKind::Throttled:
            return describeThrottled(out, t.ref);
        case LaneKind::TimerSamples:
        case LaneKind::Cpu:
        case LaneKind::KernelThread:
            return describeKernelThing(out, t);
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
        case LaneKind::PerfCounter:
            break;
    }
}

void describeLane(DetailBuilder& out, const Target& t) {
    switch (t.lane.kind) {
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
            return describePlot(out, t.lane.kind, t.time);
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return describeGoroutine(out, GoroutineIndex(t.lane.entity));
        case LaneKind::Proc:
            return describeProc(out, ProcIndex(static_cast<std::uint16_t>(t.lane.entity)));
        case LaneKind::Thread:
            return describeThread(out, ThreadIndex(static_cast<std::uint16_t>(t.lane.entity)));
        case LaneKind::Throttled:
            return describeCpuStat(out, t.time);
        case LaneKind::PerfCounter:
            return describeCounter(out, t.lane.entity, t.time);
        case LaneKind::KernelThread:
            return describeKernelThread(out, PerfThreadIndex(t.lane.entity));
        case LaneKind::Tasks:
            return describeTask(out, out.trace().tasks[t.lane.entity]);
        default:
            out.title(laneTitle(out.sources(), t.lane));
            out.time(Words::tr("at"), t.time);
            if (groupOf(t.lane.kind) == LaneGroup::Timers && drawsWakes(t.lane.kind))
                describeTimers(out, t.lane);
    }
}

}  // namespace

Details describe(const Sources& sources, const Target& target, const TimeStyle& style) {
    DetailBuilder out(sources, style);
    if (target.part == Target::Part::Lane)
        describeLane(out, target);
    else if (target.ref == kMerged)
        describeMerged(out, target);
    else
        describeThing(out, target);
    return out.take();
}

}  // namespace golanes
