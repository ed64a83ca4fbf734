// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel/off_cpu.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <cstdint>
#include <vector>

namespace golanes {

// What Linux did while Go called goroutines running, and how long they were ready: added up.
struct CpuTotals {
    struct Row {
        StringId name = kEmptyString;
        CpuTimes times;
        std::uint32_t count = 0;  // goroutines; regions
    };

    struct OfGoroutine {
        GoroutineIndex goroutine;
        CpuTimes times;
    };

    CpuTimes all;                         // of all goroutines
    std::vector<OfGoroutine> goroutines;  // those that ran or were ready, in their order
    std::vector<Row> functions;           // by start function, the longest running first
    std::vector<Row> regions;             // by name; within each region, what lies in regions inside included
    std::vector<Row> tasks;  // by name: within regions of the task, of any goroutine, each instant once
};

// Of the goroutines in the scope, within its range and what perf recorded. Costs the spans of the goroutines,
// and for each region those in it. Incomplete when cancelled.
CpuTotals cpuTotals(const Sources& sources, const Scope& scope, const Job& job);
// CpuTotals::all by itself: costs the spans of the goroutines within the range.
CpuTimes cpuTimes(const Sources& sources, const Scope& scope, const Job& job);

}  // namespace golanes
