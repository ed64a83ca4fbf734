// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/store/trace.h"

#include <array>

namespace golanes {

// How long goroutines that were ready waited for a proc: every change Runnable -> Running whose entry into
// Runnable is in the trace. As in the reference, a status that repeats "runnable" restarts the wait.
struct SchedLatency {
    Quantiles wait;
    // Waits by the state before Runnable, indexed by GoState: Waiting (woken), NotExist (created), Running
    // (yielded or preempted), Syscall.
    std::array<std::uint64_t, 6> enteredFrom{};
};

SchedLatency schedLatency(const Trace& trace);

}  // namespace golanes
