// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/summary/goroutine_summary.h"

namespace golanes {

// Adds to each summary the time its goroutine spent in ranges, by name, as Go's Summarizer attributes it:
// stop-the-world and mark assist wholly to their goroutine; a sweep, which belongs to a proc, when it begins
// and ends on the same goroutine (one that begins and does not end there counts until the goroutine ends or
// sweeps again). The GC mark phase belongs to nobody. `summaries` are those of all goroutines, in order.
void addRangeTimes(const Trace& trace, std::vector<GoroutineSummary>& summaries);

}  // namespace golanes
