// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/gc_windows.h"
#include "core/analysis/gc/mutator_windows.h"
#include "core/base/job.h"
#include "core/store/trace.h"

#include <array>
#include <vector>

namespace golanes {

// The utilization that is left to the program in windows of one length, as a point of a curve.
struct MmuPoint {
    Duration window = 0;
    // What the share MmuCurve::kShares[i] of all places of the window falls short of; the first is the
    // minimum.
    std::array<double, 4> utilization{1, 1, 1, 1};
    TimeRange worst;      // where the minimum is; empty: there is no window below 1
    WindowCauses causes;  // of worst
};

// Minimum mutator utilization over the length of the window, as Go's own tool draws it (cmd/trace,
// src/internal/trace/gc.go).
struct MmuCurve {
    static constexpr std::array<double, 4> kShares{0, 0.001, 0.01, 0.05};

    TimeRange range;               // of which the number of Ps is known
    double mean = 1;               // utilization over all of it
    std::vector<MmuPoint> points;  // by rising window
};

// Of the part of the trace in the range, for all goroutines: utilization is the machine's. Windows are even
// on a logarithmic axis, `perDecade` (≥ 1) for a power of ten, from 1 µs to the whole range, which is the
// last. No points when the trace does not tell the number of Ps in the range, and when the job was cancelled.
// Tells the job how far it is. O(points · changes · log changes).
MmuCurve mmuCurve(const Trace& trace, TimeRange range, GcWork work, int perDecade, Job& job);

}  // namespace golanes
