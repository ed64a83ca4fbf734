// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace golanes {

class AreaSelection;
struct LaneScene;
class Theme;

// Draws the selected area over the lanes; the painter's units are device pixels.
void paintArea(QPainter& painter, const LaneScene& scene, const Theme& theme, const AreaSelection& area);

}  // namespace golanes
