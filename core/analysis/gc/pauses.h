// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <map>
#include <string>
#include <vector>

namespace golanes {

// Who kept the world from standing still. Inferred: the trace says when a stop was asked for and when the
// world went on, not when it stood. So it is told by what ran on each proc as the stop was asked for and gave
// way during it; a proc whose goroutine was in a system call holds nobody up, Go takes it away at once.
struct StopDelay {
    Duration time = 0;         // from the wish to stop until the last of them gave way, ns
    std::uint32_t procs = 0;   // how many still ran something; 0: nothing did, and the rest is unset
    ProcIndex proc;            // the last one
    GoroutineIndex goroutine;  // what ran on it
    SpanIndex span = kNoSpan;  // that run
};

// A stop of the world that the trace has from beginning to end.
struct Pause {
    std::uint32_t row = 0;  // of Trace::ranges
    TimeRange time;
    StopDelay delay;
};

// The pauses that begin in the range and were asked for by one of the goroutines, by time.
// O(pauses · procs · log runs). Empty when the job was cancelled.
std::vector<Pause> pausesIn(const Trace& trace, const Scope& scope, Job& job);

struct PauseStats {
    Quantiles time;
    Quantiles stopping;  // of StopDelay::time, of those that were held up
};
// By Go's reason: "GC mark termination"…
std::map<std::string, PauseStats> pausesByReason(const Trace& trace, const std::vector<Pause>& pauses);

// Those who held up pauses, by the function that their goroutine started with, longest time together first.
struct Delayer {
    StringId function = kEmptyString;
    std::uint64_t pauses = 0;
    Duration total = 0;
    Duration max = 0;
    std::size_t worst = 0;  // index of the pause it held up longest
};
std::vector<Delayer> delayersOf(const Trace& trace, const std::vector<Pause>& pauses);

}  // namespace golanes
