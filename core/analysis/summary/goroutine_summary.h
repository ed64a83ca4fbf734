// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace golanes {

// How one goroutine spent its time, defined as Go's Summarizer does (golang/go
// src/internal/trace/summary.go), all ns. The times do not overlap, but for total and ranges. What is still
// going on at the end of the trace is counted up to its last event.
//
// Two habits of the reference are kept so that figures agree: a wait for the reason "forever" ends the
// goroutine (its total stops there), and of a system call that is blocking when the trace ends the blocked
// part is in schedWait while the whole call is in syscall.
struct GoroutineSummary {
    GoroutineIndex goroutine;
    Timestamp creation = 0;     // its creation, or the last Sync before its first event
    Timestamp firstRun = 0;     // 0: never ran
    Timestamp end = 0;          // 0: has not ended
    Duration exec = 0;          // Running
    Duration schedWait = 0;     // Runnable
    Duration syscall = 0;       // in system calls, while it held its proc
    Duration syscallBlock = 0;  // in system calls, after the proc was taken
    Duration total = 0;         // from creation to the end
    std::vector<std::pair<StringId, Duration>> blocked;    // Waiting, by reason
    std::vector<std::pair<std::string, Duration>> ranges;  // stop-the-world, mark assist, sweep, by name
};

// Summaries of all goroutines, in the order of Trace::goroutines.
std::vector<GoroutineSummary> goroutineSummaries(const Trace& trace);

// Go's order for lists: most running time first, then the smaller number.
void sortByExec(const Trace& trace, std::vector<GoroutineSummary>& summaries);

struct NamedGoroutines {
    std::uint64_t count = 0;
    Duration exec = 0;
    Duration total = 0;
};
// Sums by name (start function, "" when unknown).
std::map<std::string, NamedGoroutines> goroutinesByName(const Trace& trace,
                                                        const std::vector<GoroutineSummary>& summaries);

}  // namespace golanes
