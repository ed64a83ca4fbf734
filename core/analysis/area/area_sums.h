// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/span_sums.h"

#include <array>
#include <optional>
#include <vector>

// What happened in an area: a stretch of time in some of the lanes. Time is counted as far as it lies in the
// area; things are counted when any of them does (a thing without length counts as 1 ns long).
namespace golanes {

struct AreaScope {
    TimeRange range;
    bool allGoroutines = false;
    std::vector<GoroutineIndex> goroutines;  // distinct; not looked at when all are meant
    std::vector<ProcIndex> procs;
    std::vector<ThreadIndex> threads;
    bool heap = false;
    bool operator==(const AreaScope&) const = default;
};

// Goroutines in one state with one reason.
struct StateSum {
    StateId state;
    TimeCount sum;
};
// Goroutines of one start function.
struct FunctionSum {
    StringId name = kEmptyString;
    std::uint64_t goroutines = 0;
    Duration running = 0;
    GoroutineIndex busiest;  // the one that ran longest
    Duration longest = 0;    // how long that one ran
};
// Goroutines that stopped at one place of the program: see OwnCode::siteOf().
struct SiteSum {
    FrameId site;  // none: no stack tells
    StateId state;
    TimeCount sum;
};
// What a proc or thread carried; the rest of the time it was idle, or nothing is known of it.
struct CarrierSum {
    std::uint32_t index = 0;  // ProcIndex or ThreadIndex
    Duration running = 0;     // goroutines that are not GC workers
    Duration gcWorker = 0;
    Duration syscall = 0;
    std::uint64_t runs = 0;
};
struct MetricSum {
    std::uint64_t first = 0;  // in force at the beginning; the first sample when there was none yet
    std::uint64_t last = 0;   // in force at the end
    std::uint64_t min = 0;
    std::uint64_t max = 0;
};

struct AreaSums {
    TimeRange range;               // of the area, within the trace
    std::uint64_t goroutines = 0;  // of the scope that existed in it
    std::uint64_t wakeups = 0;     // of them, Waiting → Runnable, at an instant in the range
    std::array<TimeCount, kStateClassCount> classes{};
    std::vector<StateSum> states;            // longest time first
    std::vector<FunctionSum> functions;      // most running time first
    std::vector<SiteSum> sites;              // longest time first
    std::vector<CarrierSum> procs, threads;  // in the order of the scope
    TimeCount gcMark, stopTheWorld;          // in all of the range, whatever the lanes
    std::optional<MetricSum> heapLive, heapGoal;

    Duration time() const;        // of all states
    std::uint64_t spans() const;  // in all states
};

// Exact. Costs the goroutines of the scope, times the logarithm of the spans for those that the range cuts.
// When the job is cancelled the sums mean nothing.
AreaSums areaSums(const SpanSums& spans, const AreaScope& scope, Job& job);

}  // namespace golanes
