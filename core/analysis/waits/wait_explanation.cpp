// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_explanation.h"

#include "core/store/go_track.h"
#include "core/store/wakeup.h"

#include <algorithm>

namespace golanes {

WaitExplainer::WaitExplainer(const Trace& trace, std::uint32_t maxSpans)
    : trace_(trace),
      start_(trace.goSpans.start.data()),
      state_(trace.goSpans.state.data()),
      actor_(trace.goSpans.actor.data()),
      stack_(trace.goSpans.stack.data()),
      maxSpans_(maxSpans),
      near_(trace.goroutines.size()) {
    for (std::size_t i = 0; i < trace.states.size(); ++i)
        states_[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state;
}

void WaitExplainer::put(const WaitPart& part, TimeRange time, WaitPart::Why why) {
    const TimeRange in = time.clippedTo(range_);
    if (in.empty()) return;
    WaitPart& p = parts_.emplace_back(part);
    p.time = in;
    p.why = why;
    if (why == WaitPart::Why::Unknown || why == WaitPart::Why::TooLong) p.span = kNoSpan;
}

std::span<const WaitPart> WaitExplainer::explain(GoroutineIndex g, SpanIndex wait, TimeRange range) {
    parts_.clear();
    spansLeft_ = maxSpans_;
    range_ = range;
    WaitPart part;
    part.via = wait;
    descend(g, wait, {start_[wait], spanEnd(trace_, wait, g)}, part);
    return parts_;
}

// Charges `time`, in which `g` waited: to whom ended the wait, or else to the wait. `part` carries the depth
// of whoever that is.
void WaitExplainer::descend(GoroutineIndex g, SpanIndex wait, TimeRange time, WaitPart part) {
    const Goroutine& go = trace_.goroutine(g);
    part.goroutine = g;
    part.span = wait;
    part.stack = stack_[wait];
    if (wait + 1 == go.firstSpan + go.spanCount) return put(part, time, WaitPart::Why::Unended);
    if (!beginsAwake(trace_, wait + 1, g)) return put(part, time, WaitPart::Why::Unknown);
    const GoroutineIndex waker = actor_[wait + 1];
    const bool network = trace_.stateOf(wait).cls == StateClass::Network;
    if (!waker.valid() || waker == g || network) return put(part, time, WaitPart::Why::State);
    part.via = wait;
    follow(waker, time, stack_[wait + 1], part);
}

// Charges `time` to what `g` did meanwhile, which at its end woke or created somebody with `stack`.
void WaitExplainer::follow(GoroutineIndex g, TimeRange time, StackId stack, WaitPart part) {
    part.goroutine = g;
    part.stack = stack;
    const SpanIndex acting = actingSpan(trace_, g, time.end, near_[g.value]);
    if (acting == kNoSpan) return put(part, time, WaitPart::Why::Unknown);
    if (part.depth >= kMaxDepth) return put(part, time, WaitPart::Why::TooLong);
    const Goroutine& go = trace_.goroutine(g);
    const bool outermost = part.first == kNoSpan;
    for (SpanIndex s = acting;; --s) {
        if (spansLeft_ == 0) return put(part, time, WaitPart::Why::TooLong);
        --spansLeft_;
        const TimeRange now{std::max(start_[s], time.begin), time.end};
        part.span = s;
        if (outermost) part.first = s;
        const GoState state = states_[state_[s].value];
        if (state == GoState::Waiting) {
            WaitPart below = part;
            ++below.depth;
            descend(g, s, now, below);
        } else {
            // Where it ran up to something that it did itself is known by the stack of that.
            if (s != acting) part.stack = actor_[s + 1] == g ? stack_[s + 1] : kNoStack;
            if (state == GoState::Syscall) part.stack = stack_[s];
            put(part, now, state == GoState::Undetermined ? WaitPart::Why::Unknown : WaitPart::Why::State);
        }
        time.end = now.begin;
        if (time.empty()) return;
        if (s == go.firstSpan) break;
    }
    part.span = kNoSpan;
    part.stack = stack_[go.firstSpan];
    const GoroutineIndex creator = actor_[go.firstSpan];
    if (!go.createdInTrace() || creator == g) return put(part, time, WaitPart::Why::Unknown);
    if (!creator.valid()) {  // a timer created it: until then, that is what the wait was for
        part.goroutine = goroutineOf(trace_, part.via);
        part.span = part.via;
        part.stack = stack_[part.via];
        if (outermost) part.first = kNoSpan;
        return put(part, time, WaitPart::Why::State);
    }
    ++part.depth;
    if (outermost) part.first = kNoSpan;
    follow(creator, time, part.stack, part);
}

}  // namespace golanes
