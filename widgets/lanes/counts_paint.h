// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRect>

#include <vector>

namespace golanes {

struct PlanSeries;
class Theme;

// Stacked series in a low strip, from its lower edge up to the highest sum that is seen. The painter's units
// are device pixels; column 0 is at the left of `strip`, whatever lies beyond its right is left out. One
// image, however many columns differ: many such strips are seen at once.
void paintCounts(QPainter& painter, const std::vector<PlanSeries>& stacked, double highest, QRect strip,
                 const Theme& theme);

}  // namespace golanes
