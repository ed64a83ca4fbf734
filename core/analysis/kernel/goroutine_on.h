// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"

namespace golanes {

// The goroutine that a thread of the perf data carried at an instant on the clock of the trace, as Go tells;
// none: it carried none, or is no thread of the trace. O(log n) of the goroutines it carried.
GoroutineIndex goroutineOn(const Sources& sources, PerfThreadIndex thread, Timestamp t);

}  // namespace golanes
