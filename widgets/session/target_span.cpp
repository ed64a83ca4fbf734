// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/target_span.h"

#include "core/store/go_track.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

SpanIndex spanAtTime(const Trace& trace, GoroutineIndex g, Timestamp t) {
    const GoTrack track(trace, g);
    const std::uint32_t i = track.at(t);
    return i < track.size() ? track.span(i) : kNoSpan;
}

}  // namespace

SpanIndex spanOf(const Trace& trace, const Target& t) {
    const bool thing = t.part != Target::Part::Lane && t.ref != kMerged;
    switch (t.lane.kind) {
        case LaneKind::Goroutine:
            if (thing && t.row == 0) return t.ref;
            return spanAtTime(trace, GoroutineIndex(t.lane.entity), t.time);
        case LaneKind::Stack:
            return spanAtTime(trace, GoroutineIndex(t.lane.entity), t.time);
        case LaneKind::Tasks:
            if (!thing || t.row == 0) return kNoSpan;  // of several goroutines
            return spanAtTime(trace, trace.regions[t.ref].goroutine, t.time);
        case LaneKind::Proc:
        case LaneKind::Thread:
            return thing ? t.ref : kNoSpan;
        case LaneKind::NetpollWakes:
        case LaneKind::TimersTotal:
        case LaneKind::TimersOfProc:
            return thing ? trace.wakes[t.ref].span : kNoSpan;
        default:
            return kNoSpan;
    }
}

TimeRange extentOf(const Trace& trace, const Target& t) {
    if (t.part != Target::Part::Lane) return t.span;
    if (t.lane.kind == LaneKind::Tasks)
        return {trace.tasks[t.lane.entity].start, trace.tasks[t.lane.entity].end};
    if (t.lane.kind != LaneKind::Goroutine && t.lane.kind != LaneKind::Stack) return trace.range;
    return lifeOf(trace, GoroutineIndex(t.lane.entity));
}

Target spanTarget(const Trace& trace, SpanIndex span, Timestamp time) {
    const GoroutineIndex g = goroutineOf(trace, span);
    Target t;
    t.lane = {LaneKind::Goroutine, g.value};
    t.part = Target::Part::Span;
    t.ref = span;
    t.span = {trace.goSpans.start[span], spanEnd(trace, span, g)};
    t.time = time;
    return t;
}

Target spanTarget(const Trace& trace, SpanIndex span) {
    return spanTarget(trace, span, trace.goSpans.start[span]);
}

Target wakeTarget(const Trace& trace, const Wake& wake) {
    Target t;
    t.lane = {isTimer(wake.kind) ? LaneKind::TimersTotal : LaneKind::NetpollWakes, 0};
    t.part = Target::Part::Mark;
    t.ref = static_cast<std::uint32_t>(&wake - trace.wakes.data());
    t.time = wake.time;
    t.span = {wake.time, wake.time};
    return t;
}

std::optional<Target> originOf(const Trace& trace, const Wakeup& w) {
    if (w.waker.valid()) {
        const SpanIndex acting = actingSpan(trace, w.waker, w.time);
        if (acting == kNoSpan) return std::nullopt;
        return spanTarget(trace, acting, w.time);
    }
    const Wake* wake = wakeOf(trace, w.span);
    return wake ? std::optional(wakeTarget(trace, *wake)) : std::nullopt;
}

}  // namespace golanes
