// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wakeup.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

namespace {

bool runs(GoState state) {
    return state == GoState::Running || state == GoState::Syscall;
}

// What is done at position `i`, which at(t) gave.
SpanIndex actingAt(const GoTrack& track, std::uint32_t i, Timestamp t) {
    if (i == track.size()) return kNoSpan;
    while (i > 0 && track.start(i) == t && !runs(track.state(i).state)) --i;
    return runs(track.state(i).state) ? track.span(i) : kNoSpan;
}

}  // namespace

bool beginsAwake(const Trace& trace, SpanIndex s, GoroutineIndex g) {
    const GoState now = trace.stateOf(s).state;
    const Goroutine& go = trace.goroutine(g);
    // A goroutine that is created waiting (a coroutine) is created all the same.
    if (s == go.firstSpan) return go.createdInTrace() && now != GoState::NotExist;
    return trace.stateOf(s - 1).state == GoState::Waiting && (now == GoState::Runnable || runs(now));
}

const Wake* wakeOf(const Trace& trace, SpanIndex s) {
    const Timestamp t = trace.goSpans.start[s];
    auto it = std::partition_point(trace.wakes.begin(), trace.wakes.end(),
                                   [t](const Wake& w) { return w.time < t; });
    for (; it != trace.wakes.end() && it->time == t; ++it)
        if (it->span == s) return &*it;
    return nullptr;
}

std::optional<Wakeup> wakeupAt(const Trace& trace, SpanIndex s) {
    const GoroutineIndex g = goroutineOf(trace, s);
    if (!beginsAwake(trace, s, g)) return std::nullopt;
    Wakeup w;
    w.time = trace.goSpans.start[s];
    w.span = s;
    w.goroutine = g;
    if (trace.goSpans.actor[s] != g) w.waker = trace.goSpans.actor[s];
    w.creation = s == trace.goroutine(g).firstSpan;
    if (const Wake* wake = wakeOf(trace, s)) w.kind = wake->kind;
    return w;
}

SpanIndex actingSpan(const Trace& trace, GoroutineIndex g, Timestamp t) {
    return actingAt(GoTrack(trace, g), GoTrack(trace, g).at(t), t);
}

SpanIndex actingSpan(const Trace& trace, GoroutineIndex g, Timestamp t, std::uint32_t& near) {
    const GoTrack track(trace, g);
    near = track.at(t, near);
    return actingAt(track, near, t);
}

}  // namespace golanes
