// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// How long a function was on the stacks of some goroutines, as far as their stacks are known (see
// StackTrack).
struct FrameTime {
    StringId function = kEmptyString;
    Duration total = 0;         // anywhere on the stack; a function that calls itself counts once
    Duration leaf = 0;          // as the innermost frame
    std::uint64_t stacks = 0;   // that it was on, of those that were held for a time
    std::uint64_t samples = 0;  // that it was on, of CPU samples: instants, not part of the times above
    GoroutineIndex goroutine;   // on whose stack it was longest at a time
    TimeRange longest;          // that time, within the range; of a function of samples alone: one of them
};

// All functions on the stacks of these goroutines within `range`, the longest first, then those with most
// samples. Costs the stacks of these goroutines. When the job is cancelled the result means nothing.
std::vector<FrameTime> stackTimes(const Trace& trace, TimeRange range,
                                  std::span<const GoroutineIndex> goroutines, Job& job);

}  // namespace golanes
