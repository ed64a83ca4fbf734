// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/gc_effort.h"
#include "core/analysis/gc/mutator_windows.h"

#include <array>
#include <vector>

namespace golanes {

// What took a window away from the program, ns of the procs together.
struct WindowCauses {
    Duration all = 0;      // what there was: the window times GOMAXPROCS at its start
    Duration stopped = 0;  // the world stood still, times GOMAXPROCS
    Duration workers = 0;  // mark workers that are not idle ones, while it did not
    Duration assists =
        0;  // goroutines in mark assist; waiting for work included, so it may be more than was lost
    GoroutineIndex assisted;     // who assisted longest; none: nobody
    Duration longestAssist = 0;  // how long that one did, ns
};

// The utilization that is left to the program in windows of one length.
struct WindowStats {
    Duration window = 0;
    // Minimum, and what the share kShares[i] of all places of the window falls short of.
    static constexpr std::array<double, 4> kShares = {0, 0.001, 0.01, 0.05};
    std::array<double, kShares.size()> utilization{1, 1, 1, 1};
    std::vector<WorstWindow> worst;    // those below 1, at most kWorst
    std::vector<WindowCauses> causes;  // of worst
    static constexpr std::size_t kWorst = 10;
};

// `effort` is that of a range around the window and all goroutines. O(workers, stops and assists before its
// end).
WindowCauses windowCauses(const Trace& trace, const GcEffort& effort, TimeRange window);

// Of the part of the trace in the range, for all goroutines: utilization is the machine's. `work` says what
// counts as taken; AllAsCmdTrace gives what Go's own tool prints. `effort` is that of the same range and all
// goroutines.
std::vector<WindowStats> gcWindows(const Trace& trace, TimeRange range, GcWork work, const GcEffort& effort,
                                   std::span<const Duration> windows, Job& job);

}  // namespace golanes
