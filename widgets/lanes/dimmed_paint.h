// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include <vector>

namespace golanes {

struct LaneScene;
class Theme;

// A veil over the lanes in sight, and their names, of goroutines that do not pass the filter. `dimmed`: by
// GoroutineIndex; empty: none. The painter's units are device pixels.
void paintDimmed(QPainter& painter, const LaneScene& scene, const Theme& theme,
                 const std::vector<bool>& dimmed);

}  // namespace golanes
