// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <span>

namespace golanes {

// The line through how many there were over time (least squares).
struct GrowthLine {
    double perSecond = 0;
    double fit = 0;  // R²: 1 when the number grew quite evenly; 0 when it cannot be told
};
// `created` rises: when each came.
GrowthLine lineThrough(std::span<const Timestamp> created);

// Whether some came in six at least of eight equal parts of the range, and in one of the last two.
bool growsAllTheTime(std::span<const Timestamp> created, TimeRange range);

}  // namespace golanes
