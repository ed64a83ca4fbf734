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

void paintLane(QImage& picture, LaneScene& scene, const Theme& theme, const LaneLayout::Row& row,
               const SpanMatches& matches) {
    const LaneGeometry g = scene.geometry(row);
    const QRect seen = g.spanRow(0).translated(-g.left, 0) & picture.rect() &
                       scene.roomOf(row).translated(-g.left, 0).adjusted(0, 0, g.left, 0);
    if (seen.isEmpty()) return;
    QColor veil = theme.color(Surface::Lane);
    veil.setAlphaF(kVeil);
    const auto width = static_cast<std::size_t>(picture.width());
    std::vector<QRgb> line(width, qPremultiply(veil.rgba()));
    std::vector<QRgb> last = line;
    const QRgb band = theme.color(Surface::HoverLine).rgba();
    for (const ColumnRun& run :
         planMatches(*scene.held.trace, matches, scene.layout.key(row), scene.plans.axis())) {
        const int end = std::min(run.x1, picture.width());
        if (run.x0 >= end) continue;
        std::fill(line.begin() + run.x0, line.begin() + end, QRgb{0});
        std::fill(last.begin() + run.x0, last.begin() + end, band);
    }
    const int lineTop = g.spanRow(0).bottom() + 1 - scene.device(kLine);
    for (int y = seen.top(); y <= seen.bottom(); ++y)
        std::memcpy(picture.scanLine(y), (y < lineTop ? line : last).data(), width * sizeof(QRgb));
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
            if (showsSpans(scene.layout.key(row).kind)) paintLane(picture_, scene, theme, row, *matches);
    }
    painter.drawImage(scene.timeLeft(), 0, picture_);
}

}  // namespace golanes
