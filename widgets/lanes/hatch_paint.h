// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_paint.h"

namespace golanes {

// Distance of the diagonal lines, device-independent pixels.
inline constexpr int kUnknownTile = 6;   // for what is not recorded
inline constexpr int kOffCpuTile = 4;    // for running off the CPU
inline constexpr int kMaybeOffTile = 8;  // for the same where it is inferred

// Diagonal lines over a rectangle, `side` device-independent pixels apart; those of neighbours go on in each
// other. The painter's units are device pixels.
void paintHatch(QPainter& painter, QRect r, const QColor& line, const LaneGeometry& geometry, int side);

}  // namespace golanes
