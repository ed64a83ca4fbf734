// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <string_view>
#include <vector>

namespace golanes {

// What may be one piece of work that somebody waits for.
enum class IntervalKind : std::uint8_t {
    Task,       // a user task, on the goroutine that began it
    Region,     // a user region
    Request,    // inferred: what a net/http.(*conn).serve does between two waits for the next request
    Goroutine,  // a whole goroutine, where many of one start function were created and ended
};
inline constexpr std::size_t kIntervalKindCount = 4;
std::string_view name(IntervalKind k);  // "task", "region", "request", "goroutine"

// An interval on the time of one goroutine.
struct Interval {
    GoroutineIndex goroutine;
    TimeRange time;
};

struct IntervalGroup {
    IntervalKind kind = IntervalKind::Task;
    StringId name = kEmptyString;  // of the task or region; else the start function
    std::vector<Interval> intervals;
};

// All groups of intervals that begin and end in the trace, lie in the scope as a whole, and are at least
// kFewestIntervals. Intervals are in the order of their goroutines or, tasks, of their beginnings; goroutines
// of the runtime are left out. Costs the tables, and the spans of servers. Incomplete when the job was
// cancelled.
inline constexpr std::size_t kFewestIntervals = 20;
std::vector<IntervalGroup> requestIntervals(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
