// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/band_paint.h"

#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace golanes {

namespace {

// Shares of the colour. A label keeps more than 4.5:1 under the first two: it takes black or white.
constexpr float kCollection = 0.16f;
constexpr float kPause = 0.30f;
constexpr float kEdge = 0.6f;

QColor faded(QColor c, float share) {
    c.setAlphaF(share);
    return c;
}

void paintBand(QPainter& painter, const PlanSpan& span, const LaneScene& scene, const QColor& color,
               float share) {
    const int line = std::max(1, scene.device(1));
    const int left = scene.timeLeft() + span.x0, width = std::max(span.x1 - span.x0, line);
    const int height = scene.device(scene.size.height());
    painter.fillRect(left, 0, width, height, faded(color, share));
    // Edges tell one from the next; where there is no room for two, one tells that it is there.
    painter.fillRect(left, 0, line, height, faded(color, kEdge));
    if (width > 3 * line) painter.fillRect(left + width - line, 0, line, height, faded(color, kEdge));
}

}  // namespace

void paintBands(QPainter& painter, LaneScene& scene, const Theme& theme, bool collections) {
    const auto paint = [&](LaneKind kind, ColorRole role, float share) {
        for (const PlanSpan& s : scene.plans.peek({kind, 0}).spans)
            if (s.row == 0) paintBand(painter, s, scene, theme.fill(role), share);
    };
    if (collections) paint(LaneKind::GcCycles, ColorRole::Gc, kCollection);
    paint(LaneKind::StopTheWorld, ColorRole::StopTheWorld, kPause);
}

void paintGcStrip(QPainter& painter, const LanePlan& gc, const LanePlan& stopTheWorld, QRect room, int least,
                  const Theme& theme) {
    for (const PlanSpan& s : gc.spans)
        if (s.row == 0)
            painter.fillRect(room.left() + s.x0, room.top(), s.x1 - s.x0, room.height(),
                             theme.fill(ColorRole::Gc));
    for (const PlanSpan& s : stopTheWorld.spans)
        painter.fillRect(room.left() + s.x0, room.top(), std::max(s.x1 - s.x0, least), room.height(),
                         theme.fill(ColorRole::StopTheWorld));
}

}  // namespace golanes
