// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"

#include <vector>

namespace golanes::test {

// A trace, and the events that were handed to its builder, in order (`source` and `row` unset).
struct MadeTrace {
    TracePtr trace;
    std::vector<TraceEvent> events;
};

// Lets a small model of Go's scheduler run at random for `steps` steps: goroutines that start, wait, wake
// each other, yield, end and enter system calls; procs that start, stop and are stolen; collector ranges and
// workers; annotations; and, now and then, a Sync with all statuses repeated. The same seed gives the same
// trace.
MadeTrace randomTrace(unsigned seed, int steps);

}  // namespace golanes::test
