// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace golanes {

struct LaneScene;
class Theme;
class TimeMarks;

// Draws marked instants and what is measured over the lanes; the painter's units are device pixels.
void paintMarksOver(QPainter& painter, const LaneScene& scene, const Theme& theme, const TimeMarks& marks);

}  // namespace golanes
