// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <optional>
#include <vector>

namespace golanes {

// One garbage collection. Phases that the trace does not tell of are empty.
struct GcCycle {
    std::uint32_t row = 0;       // of Trace::ranges, of RangeKind::GcMark
    TimeRange time;              // from the beginning of its first pause to the end of its last
    bool complete = false;       // begun and ended within the trace
    TimeRange sweepTermination;  // the pause that begins it
    TimeRange mark;              // concurrent, between the pauses
    TimeRange markTermination;   // the pause that ends it
    std::uint32_t retries =
        0;                     // further "GC mark termination" pauses: work had been left, so marking went on
    TimeRange sweep;           // from the end of marking to the end of the last sweep before the next cycle
    std::uint64_t sweeps = 0;  // pieces of sweep work of procs in it
    Duration sweepTime = 0;    // how long those lasted together, ns
    // Bytes: the live heap and its goal as marking began, the most while it went on, and what was found to be
    // live, which Go counts in the last pause.
    std::optional<std::uint64_t> heapBefore, heapGoal, heapPeak, heapAfter;
};

// The collections that touch the range, whole, in order of time. Goroutines do not matter: a collection is
// everybody's. O(ranges + heap samples). Empty when the job was cancelled.
std::vector<GcCycle> gcCycles(const Trace& trace, const Scope& scope, Job& job);

// That of a row of Trace::ranges, of RangeKind::GcMark.
GcCycle gcCycleOf(const Trace& trace, std::uint32_t row);

}  // namespace golanes
