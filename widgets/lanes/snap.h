// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QPointF>

#include <vector>

namespace golanes {

struct LaneScene;

// How near an edge must be to catch a time that is pointed at, device-independent pixels.
inline constexpr double kSnapReach = 6;

// The time at a point of the lanes (time area), drawn to the nearest edge of a span or to the nearest instant
// in the lane under it, when one is within reach. `marks`: other times that catch it.
Timestamp snappedTime(LaneScene& scene, QPointF point, const std::vector<Timestamp>& marks);

}  // namespace golanes
