// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/highlight_layer.h"

#include "core/plan/plan_matches.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace golanes {

namespace {

constexpr float kVeil = 0.72f;  // over what does not match
constexpr int kLine = 2;        // below what does

// Whether something is said of a lane, so that what does not match is veiled: spans, below them the regions
// or frames of the same goroutine, and what Linux did.
bool isVeiled(LaneKind kind, const HighlightLayer::Matches& matches) {
    return showsSpans(kind) || kind == LaneKind::Stack || (matches.kernel && showsKernelMatches(kind));
}

// What matches in a row of a lane: of a stack track and of regions as their goroutine does.
std::vector<ColumnRun> matchesIn(const LaneScene& scene, const HighlightLayer::Matches& matches, LaneKey lane,
                                 int row) {
    const TimeAxis& axis = scene.plans.axis();
    if (showsKernelMatches(lane.kind))
        return planMatches(*scene.held.kernel, *matches.kernel, lane, static_cast<std::uint32_t>(row), axis);
    if (lane.kind == LaneKind::Stack) lane.kind = LaneKind::Goroutine;
    return planMatches(*scene.held.trace, *matches.spans, lane, axis);
}

// A line of pixels: the veil, but for what matches, which is `through`.
std::vector<QRgb> veilLine(const std::vector<ColumnRun>& runs, QRgb veil, QRgb through, int width) {
    std::vector<QRgb> line(static_cast<std::size_t>(width), veil);
    for (const ColumnRun& run : runs) {
        const int end = std::min(run.x1, width);
        if (run.x0 < end) std::fill(line.begin() + run.x0, line.begin() + end, through);
    }
    return line;
}

void paintLane(QImage& picture, const LaneScene& scene, const Theme& theme, const LaneLayout::Row& row,
               const HighlightLayer::Matches& matches) {
    const LaneGeometry g = scene.geometry(row);
    const QRect room = scene.roomOf(row);
    const QRect seen = picture.rect() & QRect(0, room.top(), picture.width(), room.height());
    if (!g.body().translated(-g.left, 0).intersects(seen)) return;
    QColor color = theme.color(Surface::Lane);
    color.setAlphaF(kVeil);
    const QRgb veil = qPremultiply(color.rgba());
    const QRgb band = theme.color(Surface::HoverLine).rgba();
    const LaneKey lane = scene.layout.key(row);
    const bool linux = showsKernelMatches(lane.kind);
    const int lineTop = g.spanRow(0).bottom() + 1 - scene.device(kLine);
    std::vector<ColumnRun> runs;
    for (int i = 0; i < g.rows; ++i) {
        if (i == 0 || linux) runs = matchesIn(scene, matches, lane, i);
        const QRect part = g.spanRow(i).translated(-g.left, 0) & seen;
        const std::vector<QRgb> line = veilLine(runs, veil, QRgb{0}, picture.width());
        const bool spans = i == 0 && lane.kind != LaneKind::Stack;
        const std::vector<QRgb> last = spans ? veilLine(runs, veil, band, picture.width()) : line;
        for (int y = part.top(); y <= part.bottom(); ++y)
            std::memcpy(picture.scanLine(y), (spans && y >= lineTop ? last : line).data(),
                        line.size() * sizeof(QRgb));
    }
}

}  // namespace

void HighlightLayer::paint(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
                           const Matches& matches) {
    if (!matches.spans) {
        matches_ = {};
        picture_ = QImage();
        return;
    }
    if (matches != matches_ || frame.cacheKey() != frameKey_) {
        matches_ = matches;
        frameKey_ = frame.cacheKey();
        picture_ = QImage(scene.columns(), frame.height(), QImage::Format_ARGB32_Premultiplied);
        picture_.fill(Qt::transparent);
        for (const LaneLayout::Row& row : scene.lanes())
            if (isVeiled(scene.layout.key(row).kind, matches))
                paintLane(picture_, scene, theme, row, matches);
    }
    painter.drawImage(scene.timeLeft(), 0, picture_);
}

}  // namespace golanes
