// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_scene.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace golanes {

int LaneScene::device(double v) const {
    return static_cast<int>(std::lround(v * scale));
}

int LaneScene::timeLeft() const {
    return device(headerWidth);
}

int LaneScene::columns() const {
    return std::max(1, device(size.width()) - timeLeft());
}

double LaneScene::columnOf(double x) const {
    return x * scale - timeLeft();
}

LaneGeometry LaneScene::geometry(const LaneLayout::Row& row) const {
    LaneGeometry g;
    g.left = timeLeft();
    g.top = device(row.top - scroll);
    g.width = columns();
    g.rows = std::max(1, row.height / layout.laneHeight());
    g.rowHeight = (device(row.top - scroll + row.height) - g.top) / g.rows;
    g.scale = scale;
    const LaneKind kind = layout.key(row).kind;
    g.marked =
        kind == LaneKind::NetpollWakes || kind == LaneKind::TimersTotal || kind == LaneKind::TimersOfProc;
    return g;
}

std::vector<LaneScene::PlacedHeader> LaneScene::headers() const {
    std::vector<PlacedHeader> out;
    for (std::size_t g = 0; g < layout.groups().size(); ++g) {
        const int y = layout.headerTop(g, scroll) - scroll;
        if (y >= size.height()) break;
        if (y + layout.headerHeight() > 0) out.push_back({g, y});
    }
    return out;
}

std::vector<LaneLayout::Row> LaneScene::lanes() const {
    std::vector<LaneLayout::Row> rows = layout.rowsBetween(scroll, scroll + size.height());
    std::erase_if(rows, [](const LaneLayout::Row& r) { return !r.lane; });
    return rows;
}

std::optional<LaneLayout::Row> LaneScene::rowAt(double y) const {
    for (const PlacedHeader& h : headers()) {
        if (y < h.y || y >= h.y + layout.headerHeight()) continue;
        return LaneLayout::Row{h.group, std::nullopt, layout.groups()[h.group].top, layout.headerHeight()};
    }
    return layout.rowAt(static_cast<int>(std::floor(y)) + scroll);
}

QImage renderLanes(LaneScene& scene, const Theme& theme) {
    QImage image(std::max(1, scene.device(scene.size.width())),
                 std::max(1, scene.device(scene.size.height())), QImage::Format_RGB32);
    image.fill(theme.color(Surface::Lane));
    if (!scene.trace) return image;
    QPainter painter(&image);
    const std::vector<LaneLayout::Row> rows = scene.lanes();
    std::vector<LaneKey> keys;
    for (const LaneLayout::Row& row : rows) keys.push_back(scene.layout.key(row));
    scene.plans.prepare(*scene.trace, keys);
    for (const LaneLayout::Row& row : rows) {
        const LaneGeometry g = scene.geometry(row);
        const QRect body = g.body();
        painter.fillRect(0, body.bottom() + 1, image.width(), g.separator(), theme.color(Surface::Separator));
        paintLane(painter, *scene.trace, scene.plan(row), g, theme, scene.labels);
    }
    paintLaneNames(painter, scene, theme);
    paintGroupHeaders(painter, scene, theme);
    return image;
}

}  // namespace golanes
