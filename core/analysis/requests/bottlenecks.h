// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/off_cpu.h"
#include "core/analysis/quantiles.h"
#include "core/analysis/requests/interval_parts.h"
#include "core/analysis/waits/wait_causes.h"
#include "core/store/sources.h"

#include <vector>

namespace golanes {

// Intervals of one group that are looked at together; times are sums over them.
struct Cohort {
    std::uint64_t count = 0;
    Duration time = 0;
    ClassSums classes{};
    Duration assist = 0;  // of it, see IntervalParts
    Duration stopped = 0;
    CpuTimes cpu;  // what Linux did while they ran; nothing without perf data beside the trace
    struct Cause {
        WaitCause cause;
        Duration time = 0;
    };
    // Of the waits of `explained` of them, evenly chosen; longest time first: see WaitExplainer.
    std::vector<Cause> causes;
    std::uint64_t explained = 0;
    Duration explainedTime = 0;  // how long those last
};

// Why the slow ones of a group of intervals are slow.
struct Bottleneck {
    // A place where the intervals spend time: on average over each cohort.
    struct Difference {
        Place place;
        double slow = 0;    // ns an interval
        double median = 0;  // ns an interval
    };
    // Intervals that spend more time at one place than at any other.
    struct Cluster {
        Place place;
        Quantiles duration;
        std::uint64_t slow = 0;  // of them, in the slow decile
        Interval longest;
    };

    IntervalKind kind = IntervalKind::Task;
    StringId name = kEmptyString;
    Quantiles duration;
    Cohort slow;                          // as long as P90 or longer
    Cohort median;                        // from P40 to P60
    std::vector<Difference> differences;  // what slow ones have more of first
    std::vector<Cluster> clusters;        // longest time together first
    Interval slowest;
};

// One for each group, that with the longest time first. Costs the spans of the intervals, and the explanation
// of the waits of up to 2 · kMostExplained intervals of each group. Runs on all CPUs. Incomplete when the job
// was cancelled. With perf data that do not tell when threads came back onto a CPU
// (KernelTracks::runsComplete), the time off the CPUs is the longest that it can have been.
inline constexpr std::size_t kMostExplained = 2000;
std::vector<Bottleneck> bottlenecks(const Sources& sources, const Sites& sites,
                                    const std::vector<IntervalGroup>& groups, Job& job);

}  // namespace golanes
