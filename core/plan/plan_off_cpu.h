// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/sources.h"

#include <vector>

namespace golanes {

// Pixel columns [x0, x1).
struct PlanStretch {
    int x0 = 0;
    int x1 = 0;
    bool inferred = false;  // perf data only tells that the thread left its CPU, not when it came back
    bool operator==(const PlanStretch&) const = default;
};

// Where in a planned lane of a goroutine or a thread Go says running and Linux had the thread off the CPU for
// at least half of a column's time: by rising x, within the spans of the plan that are one thing. A column is
// inferred where what is recorded alone would not fill half of it. Empty for other lanes and without perf
// data. Cost: the columns of those spans, and log of the switches.
std::vector<PlanStretch> planOffCpu(const Sources& sources, const LanePlan& plan, const TimeAxis& axis);

}  // namespace golanes
