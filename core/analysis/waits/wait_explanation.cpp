// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_explanation.h"

#include "core/store/go_track.h"
#include "core/store/wakeup.h"

#include <algorithm>

namespace golanes {

void WaitExplainer::put(WaitPart part, TimeRange time, WaitPart::Why why) {
    part.time = time.clippedTo(range_);
    part.why = why;
    if (part.time.empty()) return;
    if (why == WaitPart::Why::Unknown || why == WaitPart::Why::TooLong) part.span = kNoSpan;
    parts_.push_back(part);
}

std::span<const WaitPart> WaitExplainer::explain(GoroutineIndex g, SpanIndex wait, TimeRange range) {
    parts_.clear();
    spansLeft_ = maxSpans_;
    range_ = range;
    WaitPart part;
    part.via = wait;
    descend(g, wait, {trace_.goSpans.start[wait], spanEnd(trace_, wait, g)}, part);
    return parts_;
}

// Charges `time`, in which `g` waited: to whom ended the wait, or else to the wait. `part` carries the depth
// of whoever that is.
void WaitExplainer::descend(GoroutineIndex g, SpanIndex wait, TimeRange time, WaitPart part) {
    const Goroutine& go = trace_.goroutine(g);
    const GoSpanColumns& spans = trace_.goSpans;
    part.goroutine = g;
    part.span = wait;
    part.stack = spans.stack[wait];
    if (wait + 1 == go.firstSpan + go.spanCount) return put(part, time, WaitPart::Why::Unended);
    if (!beginsAwake(trace_, wait + 1, g)) return put(part, time, WaitPart::Why::Unknown);
    const GoroutineIndex waker = spans.actor[wait + 1];
    const bool network = trace_.stateOf(wait).cls == StateClass::Network;
    if (!waker.valid() || waker == g || network) return put(part, time, WaitPart::Why::State);
    part.via = wait;
    follow(waker, time, spans.stack[wait + 1], part);
}

// Charges `time` to what `g` did meanwhile, which at its end woke or created somebody with `stack`.
void WaitExplainer::follow(GoroutineIndex g, TimeRange time, StackId stack, WaitPart part) {
    part.goroutine = g;
    part.stack = stack;
    const SpanIndex acting = actingSpan(trace_, g, time.end, near_[g.value]);
    if (acting == kNoSpan) return put(part, time, WaitPart::Why::Unknown);
    if (part.depth >= kMaxDepth) return put(part, time, WaitPart::Why::TooLong);
    const Goroutine& go = trace_.goroutine(g);
    const GoSpanColumns& spans = trace_.goSpans;
    const bool outermost = part.first == kNoSpan;
    for (SpanIndex s = acting;; --s) {
        if (spansLeft_ == 0) return put(part, time, WaitPart::Why::TooLong);
        --spansLeft_;
        const TimeRange now{std::max(spans.start[s], time.begin), time.end};
        part.span = s;
        if (outermost) part.first = s;
        const GoState state = trace_.stateOf(s).state;
        if (state == GoState::Waiting) {
            WaitPart below = part;
            ++below.depth;
            descend(g, s, now, below);
        } else {
            // Where it ran up to something that it did itself is known by the stack of that.
            if (s != acting) part.stack = spans.actor[s + 1] == g ? spans.stack[s + 1] : kNoStack;
            if (state == GoState::Syscall) part.stack = spans.stack[s];
            put(part, now, state == GoState::Undetermined ? WaitPart::Why::Unknown : WaitPart::Why::State);
        }
        time.end = now.begin;
        if (time.empty()) return;
        if (s == go.firstSpan) break;
    }
    part.span = kNoSpan;
    part.stack = spans.stack[go.firstSpan];
    const GoroutineIndex creator = spans.actor[go.firstSpan];
    if (!go.createdInTrace() || creator == g) return put(part, time, WaitPart::Why::Unknown);
    if (!creator.valid()) {  // a timer created it: until then, that is what the wait was for
        part.goroutine = goroutineOf(trace_, part.via);
        part.span = part.via;
        part.stack = spans.stack[part.via];
        if (outermost) part.first = kNoSpan;
        return put(part, time, WaitPart::Why::State);
    }
    ++part.depth;
    if (outermost) part.first = kNoSpan;
    follow(creator, time, part.stack, part);
}

}  // namespace golanes
