// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/compare/metrics/metric.h"
#include "core/compare/metrics/run_facts.h"
#include "core/store/cpu_stat.h"
#include "core/store/kernel_tracks.h"
#include "core/store/profile.h"
#include "core/store/trace.h"

#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// What a run is measured by: its Go trace, and what was recorded beside it. All of it must outlive the call
// only.
struct RunInput {
    TracePtr trace;                         // not null
    CpuStatPtr cpuStat = {};                // of the same time; null: none
    std::string label = {};                 // what people call it, as its file's name
    std::vector<ProfilePtr> profiles = {};  // of the same run; none null
    KernelPtr kernel = {};                  // perf data on the clock of the trace; null: none
};

// Everything that was measured of one run.
struct RunMetrics {
    RunFacts facts;
    std::vector<RunMetric> metrics;  // by area, and within it in the order in which people read them

    const RunMetric* find(std::string_view name) const;  // null: the run has none of that name
};

// The catalogue, one file an area: metrics/*_metrics.cpp. Every analysis runs once; tells the job how far it
// is. Empty when the job was cancelled.
RunMetrics runMetrics(const RunInput& input, Job& job);

}  // namespace golanes
