// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/related.h"

#include "core/plan/lane_plan.h"
#include "core/store/go_track.h"
#include "widgets/lanes/target_at.h"

namespace golanes {

namespace {

bool runs(GoState state) {
    return state == GoState::Running || state == GoState::Syscall;
}

ProcIndex procOf(LaneKey lane) {
    return ProcIndex(static_cast<std::uint16_t>(lane.entity));
}

ThreadIndex threadOf(LaneKey lane) {
    return ThreadIndex(static_cast<std::uint16_t>(lane.entity));
}

std::uint64_t taskOf(std::uint64_t id) {
    return id == Task::kBackground ? Task::kNoTask : id;
}

// Whether the span of a goroutine has to do with it. What runs is on a P and a thread; what waits is not.
bool spanBelongs(const Trace& trace, SpanIndex s, GoroutineIndex g, const Related& r) {
    if (g == r.goroutine) return true;
    if (!r.proc.valid() && !r.thread.valid()) return false;
    if (!runs(trace.stateOf(s).state)) return false;
    return (r.proc.valid() && trace.goSpans.proc[s] == r.proc) ||
           (r.thread.valid() && trace.goSpans.thread[s] == r.thread);
}

bool rangeBelongs(const Range& range, const Related& r) {
    const GoroutineIndex g = range.scopeGoroutine.valid() ? range.scopeGoroutine : range.goroutine;
    return (r.goroutine.valid() && g == r.goroutine) || (r.proc.valid() && range.scopeProc == r.proc);
}

// Its concurrent phase is named by the collection's row; its pauses are those of the collector within it.
bool isOfCollection(const Trace& trace, LaneKind kind, std::uint32_t ref, std::uint32_t collection) {
    if (kind == LaneKind::GcCycles || kind == LaneKind::GcMark) return ref == collection;
    const Range &pause = trace.ranges[ref], &cycle = trace.ranges[collection];
    return kind == LaneKind::StopTheWorld && pause.start <= cycle.end && pause.end >= cycle.start &&
           trace.strings[pause.reason].starts_with("GC ");
}

Related ofRange(const Range& range) {
    Related r;
    if (range.scopeProc.valid())
        r.proc = range.scopeProc;
    else
        r.goroutine = range.scopeGoroutine.valid() ? range.scopeGoroutine : range.goroutine;
    return r;
}

}  // namespace

Related relatedTo(const Trace& trace, const Target& t) {
    Related r;
    const bool thing = t.part != Target::Part::Lane && t.ref != kMerged;
    switch (t.lane.kind) {
        case LaneKind::Stack:
            r.goroutine = GoroutineIndex(t.lane.entity);
            break;
        case LaneKind::Goroutine:
            r.goroutine = GoroutineIndex(t.lane.entity);
            if (thing && t.row > 0) r.task = taskOf(trace.regions[t.ref].task);
            break;
        case LaneKind::Proc:
            if (thing)
                r.goroutine = goroutineOf(trace, t.ref);
            else
                r.proc = procOf(t.lane);
            break;
        case LaneKind::Thread:
            if (thing)
                r.goroutine = goroutineOf(trace, t.ref);
            else
                r.thread = threadOf(t.lane);
            break;
        case LaneKind::TimersOfProc:
            if (!thing) r.proc = procOf(t.lane);
            [[fallthrough]];
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
            if (thing) r.goroutine = trace.wakes[t.ref].goroutine;
            break;
        case LaneKind::Tasks:
            r.task = taskOf(trace.tasks[t.lane.entity].id);
            if (thing && t.row > 0) r.goroutine = trace.regions[t.ref].goroutine;
            break;
        case LaneKind::GcCycles:
        case LaneKind::GcMark:
            if (thing) r.collection = t.ref;
            break;
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            if (thing) r = ofRange(trace.ranges[t.ref]);
            break;
        default:
            break;
    }
    return r;
}

bool belongs(const Trace& trace, LaneKey lane, std::uint8_t row, std::uint32_t ref, const Related& r) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
            if (row > 0) return r.task != Task::kNoTask && trace.regions[ref].task == r.task;
            return spanBelongs(trace, ref, GoroutineIndex(lane.entity), r);
        case LaneKind::Proc:
        case LaneKind::Thread:
            return spanBelongs(trace, ref, goroutineOf(trace, ref), r);
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
        case LaneKind::TimersOfProc: {
            const Wake& wake = trace.wakes[ref];
            return (r.goroutine.valid() && wake.goroutine == r.goroutine) ||
                   (r.proc.valid() && wake.proc == r.proc);
        }
        case LaneKind::GcCycles:
        case LaneKind::GcMark:
            return r.collection && isOfCollection(trace, lane.kind, ref, *r.collection);
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            if (r.collection && isOfCollection(trace, lane.kind, ref, *r.collection)) return true;
            return rangeBelongs(trace.ranges[ref], r);
        case LaneKind::Tasks:
            return row > 0 && r.goroutine.valid() && trace.regions[ref].goroutine == r.goroutine;
        default:
            return false;
    }
}

bool laneBelongs(const Trace& trace, LaneKey lane, const Related& r) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return r.goroutine.valid() && GoroutineIndex(lane.entity) == r.goroutine;
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return r.proc.valid() && procOf(lane) == r.proc;
        case LaneKind::Thread:
            return r.thread.valid() && threadOf(lane) == r.thread;
        case LaneKind::Tasks:
            return r.task != Task::kNoTask && trace.tasks[lane.entity].id == r.task;
        default:
            return false;
    }
}

}  // namespace golanes
