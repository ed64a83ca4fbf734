// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/related.h"

#include <QColor>
#include <QImage>
#include <QRect>

#include <optional>
#include <vector>

class QPainter;

namespace golanes {

struct LaneScene;
class Theme;

// Rectangles, device pixels, of everything in sight that belongs to the same thing; none for merged spans,
// which belong to many. Cost by what is drawn.
std::vector<QRect> rectsOf(LaneScene& scene, const Related& related);

// Where a target is drawn; none when it is not in sight.
std::optional<QRect> rectOf(LaneScene& scene, const Target& target);

// A frame around a rectangle, `thick` pixels outside of it.
void outline(QPainter& painter, QRect r, int thick, const QColor& color);

// Dims the lanes but for these rectangles. `frame`: the lanes as drawn.
void dimOthers(QPainter& painter, const LaneScene& scene, const Theme& theme, const QImage& frame,
               const std::vector<QRect>& related);

}  // namespace golanes
