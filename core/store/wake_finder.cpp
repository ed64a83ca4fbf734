// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wake_finder.h"

namespace golanes {

WakeFinder::WakeFinder(Trace& trace) : trace_(trace), setsDeadline_(trace.stacks.size()) {
    for (std::uint32_t s = 0; s < setsDeadline_.size(); ++s) {
        for (const FrameId f : trace.stacks[StackId(s)]) {
            if (trace.strings[trace.stacks.frame(f).function] == "internal/poll.setDeadlineImpl")
                setsDeadline_[s] = 1;
        }
    }
}

void WakeFinder::look(Timestamp t, SpanIndex s, GoroutineIndex g, StateId before, GoroutineIndex actor,
                      ProcIndex proc, StackId stack) {
    if (!before.valid()) {
        // Created by nobody, before anything is known of it: the function of a time.AfterFunc.
        if (!actor.valid() && trace_.goroutine(g).createdInTrace()) {
            trace_.wakes.push_back({t, s, g, proc, WakeKind::TimerFunc});
        }
        return;
    }
    const StateInfo& waited = trace_.states[before];
    if (waited.state != GoState::Waiting) return;
    WakeKind kind;
    if (waited.cls == StateClass::Network) {
        if (actor.valid() && (!stack.valid() || !setsDeadline_[stack.value])) return;
        kind = actor.valid()  ? WakeKind::NetDeadline
               : proc.valid() ? WakeKind::Netpoll
                              : WakeKind::NetpollNoP;
    } else if (actor.valid()) {
        return;
    } else if (waited.cls == StateClass::Sleep) {
        kind = WakeKind::TimerSleep;
    } else if (const auto reason = trace_.strings[waited.reason];
               reason == "select" || reason == "chan receive") {
        kind = WakeKind::TimerChannel;
    } else {
        return;
    }
    trace_.wakes.push_back({t, s, g, proc, kind});
}

}  // namespace golanes
