// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

namespace golanes {

// The overview strip as data: the goroutines by state over the whole recording, stacked, and over them where
// the collector was marking and where the world was stopped. Of perf data alone, instead of goroutines: how
// many CPUs were busy with the program (Running) and with others (Other). All in the columns of one axis.
struct OverviewPlan {
    LanePlan goroutines;    // as LaneKind::GoroutineCounts; of perf data alone the top is all CPUs
    LanePlan gc;            // as row 0 of LaneKind::GcCycles
    LanePlan stopTheWorld;  // as LaneKind::StopTheWorld
};

// Plans the strip at an axis, which usually is the whole range of the trace. Reuses the memory of `plan`.
void planOverview(const Sources& sources, const TimeAxis& axis, OverviewPlan& plan);

}  // namespace golanes
