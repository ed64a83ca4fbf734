// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/trace.h"

#include <vector>

namespace golanes {

// What a Go trace tells of the stack of a goroutine at a time when it ran.
struct GoroutineStack {
    struct Caller {
        const Frame* frame = nullptr;
        bool sameCall = true;  // it was at that very call; else elsewhere in the function
    };
    std::vector<Caller> frames;  // from the innermost that is known; the last is where it began
};

// How much of it may be told.
enum class StackMoment {
    // Between two events: what the goroutine's stacks at both have in common from the beginning on, which it
    // did not leave between, or only to come back. Without two, the function it began with.
    Between,
    // The goroutine is just giving up its thread: the stack of the event that comes.
    GivingUp,
};
GoroutineStack goroutineStack(const Trace& trace, GoroutineIndex g, Timestamp t, StackMoment moment);

}  // namespace golanes
