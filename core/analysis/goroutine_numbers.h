// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>

namespace golanes {

// How often a goroutine was in each state class, how long in all, and where longest. Only what the trace has
// seen counts: time before its first event does not.
struct GoroutineNumbers {
    struct Of {
        std::uint64_t count = 0;
        Duration total = 0;
        SpanIndex longest = kNoSpan;  // the first of equals
    };
    std::array<Of, kStateClassCount> by{};
    // The time before its first event, which lanes draw in the state that it is inferred to have been in.
    Duration before = 0;
    StateClass stateBefore = StateClass::Unknown;

    const Of& operator[](StateClass c) const { return by[static_cast<std::size_t>(c)]; }
};

// One pass over its spans. Stops early, with numbers that are too small, when the job is cancelled.
GoroutineNumbers goroutineNumbers(const Trace& trace, GoroutineIndex g, Job& job);

}  // namespace golanes
