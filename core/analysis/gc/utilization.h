// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <vector>

namespace golanes {

// The share of the procs that the program has for itself, the collector taking the rest, from `time` on;
// 0…1. (Go: mutator utilization, src/internal/trace/gc.go.)
struct UtilizationChange {
    Timestamp time = 0;
    double utilization = 1;
    bool operator==(const UtilizationChange&) const = default;
};

// What counts as taken by the collector.
enum class GcWork : std::uint8_t {
    StopTheWorld,  // the stops of garbage collection, which take every proc
    All,           // and procs that run a mark worker (idle ones not counted) or a goroutine in mark assist
    // The same as cmd/trace of Go 1.22 to 1.27 computes it for v2 traces: it never forgets that a goroutine
    // was a mark worker, so every restart counts twice, idle runs count too, and the utilization falls to 0
    // for good. Only to compare with that tool.
    AllAsCmdTrace,
};

// Changes in order of time, from the first GOMAXPROCS sample (before it the number of procs is not known) to
// a final 0 at the last event; neighbours differ. Empty when the trace has no such sample.
std::vector<UtilizationChange> mutatorUtilization(const Trace& trace, GcWork work);

}  // namespace golanes
