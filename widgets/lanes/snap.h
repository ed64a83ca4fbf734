// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/lane_plan.h"
#include "core/plan/time_axis.h"

#include <vector>

namespace golanes {

// How near an edge must be to catch a time that is pointed at, device-independent pixels.
inline constexpr double kSnapReach = 6;

// The time at a column of an axis (device pixels), drawn to the nearest edge of a span or to the nearest
// instant of a lane, when one is within reach. `plan`: of the lane, for that axis; null: of none. `scale`:
// device pixels to one of the window. `marks`: other times that catch it.
Timestamp snappedTime(const Sources* sources, const LanePlan* plan, const TimeAxis& axis, double column,
                      double scale, const std::vector<Timestamp>& marks);

}  // namespace golanes
