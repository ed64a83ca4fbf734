// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>

namespace golanes {

// The part of a line that lies in a rectangle; none: nothing does. (SVG as Qt writes it knows no clipping.)
// By Liang and Barsky (1984).
std::optional<QLineF> clipped(const QLineF& line, const QRectF& room);

// Distance of a point from the nearest point of a line.
double distanceTo(const QLineF& line, QPointF point);

}  // namespace golanes
