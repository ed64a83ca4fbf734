// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_off_cpu.h"
#include "widgets/lanes/lane_paint.h"

#include <vector>

namespace golanes {

// Hatches the state of a painted lane where Go says running and Linux had the thread off the CPU, with a line
// above, so that narrow stretches are seen too: where it is inferred wider lines, and the one above dashed.
// The painter's units are device pixels.
void paintOffCpu(QPainter& painter, const std::vector<PlanStretch>& stretches, const LaneGeometry& geometry,
                 const Theme& theme);

}  // namespace golanes
