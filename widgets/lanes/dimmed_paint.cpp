// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/dimmed_paint.h"

#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

namespace golanes {

namespace {

constexpr float kVeil = 0.7f;

bool isDimmed(const std::vector<bool>& dimmed, LaneKey lane) {
    const bool ofGoroutine = lane.kind == LaneKind::Goroutine || lane.kind == LaneKind::Stack;
    return ofGoroutine && lane.entity < dimmed.size() && dimmed[lane.entity];
}

}  // namespace

void paintDimmed(QPainter& painter, const LaneScene& scene, const Theme& theme,
                 const std::vector<bool>& dimmed) {
    if (dimmed.empty()) return;
    QColor time = theme.color(Surface::Lane), names = theme.color(Surface::LaneHeader);
    time.setAlphaF(kVeil);
    names.setAlphaF(kVeil);
    for (const LaneLayout::Row& row : scene.lanes()) {
        if (!isDimmed(dimmed, scene.layout.key(row))) continue;
        const QRect lane = scene.rectOf(row);
        const int left = scene.timeLeft();
        painter.fillRect(QRect(lane.topLeft(), QPoint(left - 1, lane.bottom())), names);
        painter.fillRect(QRect(QPoint(left, lane.top()), lane.bottomRight()), time);
    }
}

}  // namespace golanes
