// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_scene.h"

#include "widgets/lanes/band_paint.h"
#include "widgets/lanes/off_cpu_paint.h"
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
    const int y = yOf(row);
    g.left = timeLeft();
    g.top = device(y);
    g.width = columns();
    g.rows = layout.rowsOf(row);
    g.rowHeight = (device(y + row.height) - g.top) / g.rows;
    g.scale = scale;
    g.labels = spanLabels;
    g.vector = vector;
    g.marked = drawsWakes(layout.key(row).kind);
    return g;
}

QRect LaneScene::roomOf(const LaneLayout::Row& row) const {
    const int top = isSticky(row) ? 0 : device(layout.stickyEnd());
    const int bottom = device(isSticky(row) ? layout.stickyEnd() : size.height());
    return {0, top, device(size.width()), bottom - top};
}

QRect LaneScene::rectOf(const LaneLayout::Row& row) const {
    const int top = device(yOf(row)), bottom = device(yOf(row) + row.height);
    return QRect(0, top, device(size.width()), bottom - top) & roomOf(row);
}

int LaneScene::nameHeight(const LaneLayout::Row& row) const {
    constexpr int kPlotName = 18;
    const int height = row.height / layout.rowsOf(row) - 1;
    return isPlot(layout.key(row).kind) ? std::min(height, kPlotName) : height;
}

int LaneScene::nameTop(const LaneLayout::Row& row, int height, const std::vector<PlacedHeader>& bars) const {
    const int top = yOf(row);
    if (isSticky(row)) return top;
    int seen = std::max(top, layout.stickyEnd());
    for (const PlacedHeader& h : bars)
        if (h.group == row.group && h.row.top < row.top && h.y < top + row.height)
            seen = std::max(seen, h.y + layout.headerHeight());
    return std::max(top, std::min(seen, top + row.height - 1 - height));
}

std::vector<LaneScene::PlacedHeader> LaneScene::headers() const {
    std::vector<PlacedHeader> out;
    const int bar = layout.headerHeight();
    // Bars within groups lie where they are; the one above what is seen first stays below its group's.
    for (const LaneLayout::Row& row : layout.rowsBetween(layout.stickyEnd() + scroll, scroll + size.height()))
        if (layout.barOf(row)) out.push_back({row.group, yOf(row), row, true});
    const int line = layout.stickyEnd() + scroll + bar;
    if (const auto above = layout.barAbove(line); above && above->top < line) {
        const int y = std::min(line, layout.bottomOfBar(*above) - bar) - scroll;
        std::erase_if(out, [&](const PlacedHeader& h) { return h.row == *above; });
        out.push_back({above->group, y, *above, true});
    }
    for (std::size_t g = 0; g < layout.groups().size(); ++g) {
        const LaneLayout::Group& group = layout.groups()[g];
        if (!group.shown) continue;
        const LaneLayout::Row row = layout.headerRow(g);
        const int y = isSticky(row) ? row.top : layout.headerTop(g, scroll) - scroll;
        if (y < size.height() && y + bar > (isSticky(row) ? 0 : layout.stickyEnd()))
            out.push_back({g, y, row, false});
    }
    return out;
}

std::vector<LaneLayout::Row> LaneScene::lanes() const {
    std::vector<LaneLayout::Row> rows =
        layout.rowsBetween(layout.stickyEnd() + scroll, scroll + size.height());
    const auto pinned = layout.rowsBetween(0, layout.stickyEnd());
    rows.insert(rows.end(), pinned.begin(), pinned.end());
    std::erase_if(rows, [](const LaneLayout::Row& r) { return !r.lane; });
    return rows;
}

std::vector<LaneKey> LaneScene::keys() const {
    std::vector<LaneKey> out;
    for (const LaneLayout::Row& row : lanes()) out.push_back(layout.key(row));
    const auto add = [&out](LaneKey lane) {
        if (std::ranges::find(out, lane) == out.end()) out.push_back(lane);
    };
    if (bands == GcBands::Show::Both) add({LaneKind::GcCycles, 0});
    if (bands != GcBands::Show::None) add({LaneKind::StopTheWorld, 0});
    return out;
}

std::optional<LaneLayout::Row> LaneScene::rowAt(double y) const {
    const int at = static_cast<int>(std::floor(y));
    if (at < layout.stickyEnd()) return layout.rowAt(at);
    const std::vector<PlacedHeader> bars = headers();
    const auto hit = std::find_if(bars.rbegin(), bars.rend(), [&](const PlacedHeader& h) {
        return at >= h.y && at < h.y + layout.headerHeight();
    });
    return hit == bars.rend() ? layout.rowAt(at + scroll) : std::optional(hit->row);
}

QImage renderLanes(LaneScene& scene, const Theme& theme) {
    QImage image(std::max(1, scene.device(scene.size.width())),
                 std::max(1, scene.device(scene.size.height())), QImage::Format_RGB32);
    image.fill(theme.color(Surface::Lane));
    if (!scene.held.trace) return image;
    QPainter painter(&image);
    paintLanes(painter, scene, theme);
    paintLaneNames(painter, scene, theme);
    paintGroupHeaders(painter, scene, theme);
    return image;
}

void paintLanes(QPainter& painter, LaneScene& scene, const Theme& theme) {
    const int width = scene.device(scene.size.width());
    for (const LaneLayout::Row& row : scene.lanes()) {
        const LaneGeometry g = scene.geometry(row);
        const QRect body = g.body();
        if (scene.isSticky(row)) painter.fillRect(body, theme.color(Surface::Lane));
        painter.fillRect(0, body.bottom() + 1, width, g.separator(), theme.color(Surface::Separator));
        paintLane(painter, scene.sources(), scene.plan(row), g, theme, scene.labels);
        if (scene.held.kernel)
            paintOffCpu(painter, planOffCpu(scene.sources(), scene.plan(row), scene.plans.axis()), g, theme);
    }
    if (scene.bands != GcBands::Show::None)
        paintBands(painter, scene, theme, scene.bands == GcBands::Show::Both);
}

}  // namespace golanes
