// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace golanes {

class ArrowLayer;
struct LaneScene;
class Theme;

// Draws the arrows of a layer, in device pixels, and tells it where the labels stand that lead to lanes out
// of sight. Who woke the selected thing is drawn in the accent colour; whom it wakes, and arrows on demand,
// in the colour of text. Creations begin with a square, wake-ups with a dot.
void paintArrows(QPainter& painter, const LaneScene& scene, const Theme& theme, ArrowLayer& layer);

}  // namespace golanes
