// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overlay_area.h"

#include "widgets/lanes/area_lanes.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/session/area_selection.h"
#include "widgets/theme/theme.h"

#include <QRegion>

#include <algorithm>
#include <vector>

namespace golanes {

namespace {

constexpr float kVeil = 0.4f;  // over what is not in it: a tint inside would change the colours of states
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

std::vector<QRect> boxesOf(const LaneScene& scene, const AreaSelection& area,
                           const std::vector<LaneLayout::Row>& rows) {
    const TimeAxis& axis = scene.plans.axis();
    // Edges just out of sight are drawn there, where the clip takes them away.
    const int beyond = scene.device(8);
    const auto xOf = [&](int x) { return scene.timeLeft() + std::clamp(x, -beyond, axis.width() + beyond); };
    const int x0 = xOf(axis.pixelOf(area.range().begin)), x1 = xOf(axis.pixelFrom(area.range().end));
    std::vector<QRect> out;
    for (const RowSpan& span : stretches(scene, area.lanes(), rows))
        out.emplace_back(x0, span.top, std::max(scene.device(1), x1 - x0), span.bottom - span.top);
    return out;
}

// Fades what is not in the boxes, unless none of them is in sight.
void fadeOthers(QPainter& painter, const Theme& theme, const QRect& seen, const std::vector<QRect>& boxes) {
    if (std::ranges::none_of(boxes, [&](const QRect& box) { return box.intersects(seen); })) return;
    QRegion others(seen);
    for (const QRect& box : boxes) others -= box;
    QColor veil = theme.color(Surface::Lane);
    veil.setAlphaF(kVeil);
    for (const QRect& r : others) painter.fillRect(r, veil);
}

void paintFrame(QPainter& painter, const LaneScene& scene, const QColor& color, const QRect& box) {
    const int thick = scene.device(1.5);
    painter.fillRect(box.left(), box.top(), box.width(), thick, color);
    painter.fillRect(box.left(), box.bottom() + 1 - thick, box.width(), thick, color);
    painter.fillRect(box.left(), box.top(), thick, box.height(), color);
    painter.fillRect(box.right() + 1 - thick, box.top(), thick, box.height(), color);
    for (const int x : {box.left(), box.right()})
        paintGrip(painter, scene, color, x, {box.top(), box.bottom() + 1});
}

}  // namespace

void paintArea(QPainter& painter, const LaneScene& scene, const Theme& theme, const AreaSelection& area) {
    if (!area.any()) return;
    const int sticky = scene.layout.stickyEnd();
    const QRect times(scene.timeLeft(), 0, scene.columns(), scene.device(scene.size.height()));
    const auto paint = [&](const std::vector<LaneLayout::Row>& rows) {
        if (rows.empty()) return;
        const QRect room = scene.roomOf(rows.back());
        const std::vector<QRect> boxes = boxesOf(scene, area, rows);
        painter.save();
        painter.setClipRect(room, Qt::IntersectClip);
        fadeOthers(painter, theme, times & room, boxes);
        for (const QRect& box : boxes) paintFrame(painter, scene, theme.color(Surface::Accent), box);
        painter.restore();
    };
    paint(scene.layout.rowsBetween(sticky + scene.scroll, scene.scroll + scene.size.height()));
    if (sticky > 0) paint(scene.layout.rowsBetween(0, sticky));
}

}  // namespace golanes
