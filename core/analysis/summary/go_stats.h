// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/state_totals.h"
#include "core/analysis/requests/annotation_stats.h"
#include "core/analysis/sites.h"
#include "core/analysis/summary/goroutine_summary.h"
#include "core/analysis/summary/metric_stats.h"
#include "core/analysis/summary/range_stats.h"
#include "core/analysis/waits/sched_latency.h"
#include "core/store/trace.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace golanes {

// Minimum mutator utilization for windows of 1, 10 and 100 ms.
struct MmuValues {
    static constexpr std::array<Duration, 3> kWindows = {1'000'000, 10'000'000, 100'000'000};
    std::array<double, 3> values{1, 1, 1};
};

// All analyses of one Go trace. The trace must outlive it.
struct GoStats {
    std::uint64_t created = 0;  // goroutines
    std::uint64_t ended = 0;
    std::uint64_t createdWithoutCreator = 0;
    std::uint64_t aliveAtEnd = 0;
    std::vector<std::uint64_t> threadIds;  // of threads with events, rising

    std::map<std::string, std::uint64_t> transitions;
    std::map<std::string, RangeStats> ranges;
    std::vector<const Range*> stops;
    StateTotals stateTotals;
    SchedLatency schedLatency;
    TaskStats tasks;
    std::map<std::string, RegionStats> regions;
    std::map<std::string, LogStats> logs;
    std::map<std::string, std::uint64_t> labels;
    std::map<std::string, MetricStats> metrics;
    std::map<std::string, std::uint64_t> experimental;  // events by name
    std::uint64_t samples = 0;
    std::uint64_t samplesWithoutGoroutine = 0;
    std::vector<Site> sampleLeaves;
    std::uint64_t distinctStacks = 0;
    std::vector<Site> creationSites;
    std::vector<Site> blockSites;
    std::vector<Site> wakeups;
    std::map<std::string, NamedGoroutines> goroutinesByName;
    std::vector<GoroutineSummary> goroutines;  // most running time first
    // For v1 traces mmuAsCmdTrace is what cmd/trace of their time printed, which was right.
    MmuValues mmuStops, mmuAll, mmuAsCmdTrace;
};

GoStats goStats(const Trace& trace);

}  // namespace golanes
