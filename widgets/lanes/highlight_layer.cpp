// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/highlight_layer.h"

#include "core/plan/plan_matches.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cstring>

namespace golanes {

namespace {

constexpr float kVeil = 0.72f;  // over what does not match
constexpr int kLine = 2;        // below what does

// What of a lane its matches light: spans, and below them the regions or frames of the same goroutine.
bool showsMatches(LaneKind kind) {
    return showsSpans(kind) || kind == LaneKind::Stack;
}

// A lane's matches: of a stack track those of its goroutine.
std::vector<ColumnRun> matchesIn(const LaneScene& scene, const SpanMatches& matches, LaneKey lane) {
    if (lane.kind == LaneKind::Stack) lane.kind = LaneKind::Goroutine;
    return planMatches(*scene.held.trace, matches, lane, scene.plans.axis());
}

void paintLane(QImage& picture, const LaneScene& scene, const Theme& theme, const LaneLayout::Row& row,
               const SpanMatches& matches) {
    const LaneGeometry g = scene.geometry(row);
    const QRect room = scene.roomOf(row);
    const QRect seen = picture.rect() & QRect(0, room.top(), picture.width(), room.height());
    if (!g.body().translated(-g.left, 0).intersects(seen)) return;
    QColor veil = theme.color(Surface::Lane);
    veil.setAlphaF(kVeil);
    const auto width = static_cast<std::size_t>(picture.width());
    std::vector<QRgb> line(width, qPremultiply(veil.rgba()));
    std::vector<QRgb> last = line;
    const QRgb band = theme.color(Surface::HoverLine).rgba();
    const LaneKey lane = scene.layout.key(row);
    for (const ColumnRun& run : matchesIn(scene, matches, lane)) {
        const int end = std::min(run.x1, picture.width());
        if (run.x0 >= end) continue;
        std::fill(line.begin() + run.x0, line.begin() + end, QRgb{0});
        std::fill(last.begin() + run.x0, last.begin() + end, band);
    }
    const int lineTop = g.spanRow(0).bottom() + 1 - scene.device(kLine);
    for (int i = 0; i < g.rows; ++i) {
        const QRect part = g.spanRow(i).translated(-g.left, 0) & seen;
        const bool spans = i == 0 && showsSpans(lane.kind);
        for (int y = part.top(); y <= part.bottom(); ++y)
            std::memcpy(picture.scanLine(y), (spans && y >= lineTop ? last : line).data(),
                        width * sizeof(QRgb));
    }
}

}  // namespace

void HighlightLayer::paint(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
                           const std::shared_ptr<const SpanMatches>& matches) {
    if (!matches) {
        matches_.reset();
        picture_ = QImage();
        return;
    }
    if (matches != matches_ || frame.cacheKey() != frameKey_) {
        matches_ = matches;
        frameKey_ = frame.cacheKey();
        picture_ = QImage(scene.columns(), frame.height(), QImage::Format_ARGB32_Premultiplied);
        picture_.fill(Qt::transparent);
        for (const LaneLayout::Row& row : scene.lanes())
            if (showsMatches(scene.layout.key(row).kind)) paintLane(picture_, scene, theme, row, *matches);
    }
    painter.drawImage(scene.timeLeft(), 0, picture_);
}

}  // namespace golanes
