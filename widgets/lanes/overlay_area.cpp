// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overlay_area.h"

#include "widgets/lanes/area_lanes.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/session/area_selection.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <vector>

namespace golanes {

namespace {

constexpr float kVeil = 0.13f;
constexpr double kGripHeight = 16;
constexpr double kGripWidth = 5;

// Stretches of rows that belong to the area, device pixels. A bar between two of its lanes does too.
std::vector<RowSpan> stretches(const LaneScene& scene, const LaneSet& lanes,
                               const std::vector<LaneLayout::Row>& rows) {
    std::vector<RowSpan> out;
    bool open = false;  // the row above belongs to it, with bars perhaps between
    for (const LaneLayout::Row& row : rows) {
        const bool in = contains(scene.layout, lanes, row);
        if (!in && !row.lane) continue;
        const int y = scene.yOf(row);
        const RowSpan at{scene.device(y), scene.device(y + row.height)};
        if (in && open)
            out.back() = out.back().joined(at);
        else if (in)
            out.push_back(at);
        open = in;
    }
    return out;
}

void paintGrip(QPainter& painter, const LaneScene& scene, const QColor& color, int x, const RowSpan& rows) {
    const int seenTop = std::max(rows.top, 0);
    const int seenBottom = std::min(rows.bottom, scene.device(scene.size.height()));
    const int height = std::min(scene.device(kGripHeight), seenBottom - seenTop);
    const int width = scene.device(kGripWidth);
    painter.fillRect(x - width / 2, (seenTop + seenBottom - height) / 2, width, height, color);
}

void paintBoxes(QPainter& painter, const LaneScene& scene, const Theme& theme, const AreaSelection& area,
                const std::vector<LaneLayout::Row>& rows) {
    const TimeAxis& axis = scene.plans.axis();
    // Edges just out of sight are drawn there, where the clip takes them away.
    const int beyond = scene.device(8);
    const auto xOf = [&](int x) { return scene.timeLeft() + std::clamp(x, -beyond, axis.width() + beyond); };
    const int x0 = xOf(axis.pixelOf(area.range().begin)), x1 = xOf(axis.pixelFrom(area.range().end));
    const int thick = scene.device(1);
    const QColor accent = theme.color(Surface::Accent);
    QColor veil = accent;
    veil.setAlphaF(kVeil);
    for (const RowSpan& span : stretches(scene, area.lanes(), rows)) {
        const QRect box(x0, span.top, std::max(thick, x1 - x0), span.bottom - span.top);
        painter.fillRect(box, veil);
        painter.fillRect(box.left(), box.top(), box.width(), thick, accent);
        painter.fillRect(box.left(), box.bottom() + 1 - thick, box.width(), thick, accent);
        painter.fillRect(box.left(), box.top(), thick, box.height(), accent);
        painter.fillRect(box.right() + 1 - thick, box.top(), thick, box.height(), accent);
        paintGrip(painter, scene, accent, box.left(), span);
        paintGrip(painter, scene, accent, box.right(), span);
    }
}

}  // namespace

void paintArea(QPainter& painter, const LaneScene& scene, const Theme& theme, const AreaSelection& area) {
    if (!area.any()) return;
    const int sticky = scene.layout.stickyEnd();
    const auto paint = [&](const std::vector<LaneLayout::Row>& rows) {
        if (rows.empty()) return;
        painter.save();
        painter.setClipRect(scene.roomOf(rows.back()), Qt::IntersectClip);
        paintBoxes(painter, scene, theme, area, rows);
        painter.restore();
    };
    paint(scene.layout.rowsBetween(sticky + scene.scroll, scene.scroll + scene.size.height()));
    if (sticky > 0) paint(scene.layout.rowsBetween(0, sticky));
}

}  // namespace golanes
