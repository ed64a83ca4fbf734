// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/utilization.h"
#include "core/base/job.h"

#include <span>
#include <vector>

namespace golanes {

// The part of the changes that lies in `range`: begins with the utilization in force there and ends with one
// at its end. Empty when the changes do not reach into it.
std::vector<UtilizationChange> changesWithin(std::span<const UtilizationChange> changes, TimeRange range);

// The mean utilization over a window that slides by `length` ns, from where it begins at `begin` on: it moves
// in a straight line from `from` to `to`.
struct SlidingMean {
    Timestamp begin = 0;
    Duration length = 0;
    double from = 1;
    double to = 1;
};
// All places that a window of `window` ns (> 0; cut to all of the changes) can take, in order: the pieces
// between two places at which one of its edges meets a change. Where the changes span no more than the window
// it is one piece without length. Empty for changes that span no time, and when the job was cancelled.
// O(changes).
std::vector<SlidingMean> slidingMeans(std::span<const UtilizationChange> changes, Duration window, Job& job);

// The utilization that a window falls short of in the share `p` (0…1) of all its places; 0 gives the minimum.
// This is cmd/trace's distribution of mutator utilization (golang/go src/internal/trace/mud.go), but exact.
// `shares` rise. O(n log n).
std::vector<double> meanQuantiles(std::span<const SlidingMean> means, std::span<const double> shares);

// A window in which the program had the least for itself.
struct WorstWindow {
    TimeRange time;
    double utilization = 1;
};
// Up to `most` windows that do not overlap, the worst first: each the worst that is left, its edges at
// changes.
std::vector<WorstWindow> worstWindows(std::span<const SlidingMean> means, Duration window, std::size_t most);

}  // namespace golanes
