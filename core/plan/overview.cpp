// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/overview.h"

namespace golanes {

void planOverview(const Trace& trace, const TimeAxis& axis, OverviewPlan& plan) {
    planLane(trace, {LaneKind::GoroutineCounts, 0}, axis, plan.goroutines);
    planLane(trace, {LaneKind::GcCycles, 0}, axis, plan.gc);
    planLane(trace, {LaneKind::StopTheWorld, 0}, axis, plan.stopTheWorld);
    std::erase_if(plan.gc.spans, [](const PlanSpan& s) { return s.row > 0; });
}

}  // namespace golanes
