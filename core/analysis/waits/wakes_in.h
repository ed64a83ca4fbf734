// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/timeline_index.h"

#include <algorithm>

namespace golanes {

// Calls f(row of Trace::wakes, wake) for the wake-ups of a list at an instant in `range`, by rising time.
// Stops early when the job was cancelled.
template <class F>
void forWakesIn(const Trace& trace, const WakeList& list, TimeRange range, Job& job, F&& f) {
    const std::vector<std::uint32_t>& rows = list.intervals().rows();
    const auto timeOf = [&](std::uint32_t row) { return trace.wakes[row].time; };
    CancelCheck cancelled(job);
    for (auto it = std::ranges::lower_bound(rows, range.begin, {}, timeOf); it != rows.end(); ++it) {
        if (timeOf(*it) >= range.end || cancelled()) return;
        f(*it, trace.wakes[*it]);
    }
}

// Where the goroutine that was woken had waited: the stack of its wait. None when the wait is not its own, as
// of a goroutine that the wake-up created, or nothing tells.
inline StackId waitStack(const Trace& trace, const Wake& wake) {
    if (wake.span == trace.goroutine(wake.goroutine).firstSpan) return kNoStack;
    return trace.goSpans.stack[wake.span - 1];
}

}  // namespace golanes
