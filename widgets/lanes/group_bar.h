// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_scene.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

namespace golanes {

// Something on the bar of a group that can be pressed.
struct BarPart {
    enum class Kind : std::uint8_t { ShowHidden, Filter, Grouping };
    Kind kind;
    QRectF rect;  // of the widget, device-independent pixels
    QString text;
    QString tip;
};

// What can be pressed on a bar, none of which overlap.
std::vector<BarPart> barParts(const LaneScene& scene, const LaneScene::PlacedHeader& header);

// Draws bars of groups and within groups; the painter's units are device-independent pixels.
void paintBar(QPainter& painter, const LaneScene& scene, const Theme& theme,
              const LaneScene::PlacedHeader& header);

// The triangle that says whether what lies below is shown.
void paintDisclosure(QPainter& painter, QPointF center, bool open, const QColor& color);

}  // namespace golanes
