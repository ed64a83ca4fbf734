// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

#include <QRect>

class QPainter;

namespace golanes {

struct LaneScene;
class Theme;

// Translucent bands over all lanes where the world was stopped and, with `collections`, where the collector
// was marking. Labels stay readable. The painter's units are device pixels.
void paintBands(QPainter& painter, LaneScene& scene, const Theme& theme, bool collections);

// A narrow strip that tells the same at any time: collections in its whole height, pauses over them. `room`
// holds the columns of the plans, in device pixels; a pause is `least` wide at least.
void paintGcStrip(QPainter& painter, const LanePlan& gc, const LanePlan& stopTheWorld, QRect room, int least,
                  const Theme& theme);

}  // namespace golanes
