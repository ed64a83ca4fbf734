// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <vector>

namespace golanes {

// Goroutines by index: true for those that count.
using GoroutineSet = std::vector<bool>;

// All goroutines but those that the runtime keeps for itself: start function in package runtime other than
// runtime.main (as Go's internal/trace.IsSystemGoroutine tells them), garbage collection workers, and the
// ones that only write the recording (runtime/trace, runtime/pprof).
GoroutineSet userGoroutines(const Trace& trace);

// The stretches of `within` (cut to the trace's range), `atLeast` ns (> 0) or longer, in which none of the
// goroutines was on a proc: running, or in a syscall before it lost its proc. In order, disjoint, each as
// long as it can be. Empty when the job was cancelled. O(runs of all procs in `within`).
std::vector<TimeRange> idlePeriods(const Trace& trace, TimeRange within, Duration atLeast,
                                   const GoroutineSet& goroutines, Job& job);

}  // namespace golanes
