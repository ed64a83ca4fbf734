// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <vector>

namespace golanes {

// What goroutines and procs were at over time: averages over equal parts of a range.
struct StateSeries {
    using Goroutines = std::array<double, kStateClassCount>;  // how many, by StateClass
    struct Procs {                                            // how many
        double running = 0;                                   // goroutines that are not GC workers
        double gcWorker = 0;
        double syscall = 0;
        double idle = 0;  // the rest of procsAt() the beginning of the part
    };

    TimeRange range;
    std::vector<Goroutines> goroutines;  // by column; NotExist is left at 0
    std::vector<Procs> procs;            // by column

    std::size_t columns() const { return goroutines.size(); }
    TimeRange columnTime(std::size_t column) const;
};

// Goroutines of the scope (see GoTrack::sums() for those that existed before the trace), and all procs, over
// `columns` (≥ 1) parts of its range, fewer when it is shorter than that many ns. Costs, for each goroutine,
// the parts it lived in times the logarithm of its spans; for each proc, all parts. Tells the job how far it
// is; no columns when that was cancelled.
StateSeries stateSeries(const Trace& trace, const Scope& scope, std::size_t columns, Job& job);

}  // namespace golanes
