// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/sources.h"

#include <vector>

namespace golanes {

// When a process could not go on although Go's scheduler would have had it so, by what is known beside the
// trace.
struct HeldBack {
    // The CPUs were taken from the whole process, sorted: silent stretches in which cpu.stat tells of
    // throttling, or without its readings findFreezes(): inferred.
    std::vector<TimeRange> throttled;
    // Perf data tell of switches: else the following are empty. Where they do not tell when threads came back
    // onto a CPU (KernelTracks::runsComplete), it is the latest that they can have: waits for a CPU are at
    // most as long as they are here.
    bool knowsKernel = false;
    // For each goroutine that Go calls running, when its thread could run and Linux had no CPU for it. Page
    // faults and sleeps are no want of a CPU.
    std::vector<TimeRange> preempted;
    // For each thread of the trace, when it could run and Linux had no CPU for it.
    std::vector<TimeRange> queued;
};

// Of all of the trace. One pass over the spans and, with perf data, the runs of all procs. Incomplete when
// the job was cancelled.
HeldBack heldBack(const Sources& sources, Job& job);

}  // namespace golanes
