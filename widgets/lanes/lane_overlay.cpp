// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_overlay.h"

#include "core/base/format.h"
#include "widgets/lanes/arrow_layer.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/lanes/live_value.h"
#include "widgets/lanes/overlay_area.h"
#include "widgets/lanes/overlay_arrows.h"
#include "widgets/lanes/overlay_marks.h"
#include "widgets/lanes/overlay_related.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

void paintZoomBox(QPainter& painter, const LaneScene& scene, const Theme& theme, TimeRange range,
                  int height) {
    const TimeAxis& axis = scene.plans.axis();
    const int x0 = scene.timeLeft() + axis.pixelOf(range.begin),
              x1 = scene.timeLeft() + axis.pixelFrom(range.end);
    QColor fill = theme.color(Surface::Accent);
    fill.setAlphaF(0.16f);
    painter.fillRect(x0, 0, x1 - x0, height, fill);
    const int thick = scene.device(1);
    painter.fillRect(x0, 0, thick, height, theme.color(Surface::Accent));
    painter.fillRect(x1 - thick, 0, thick, height, theme.color(Surface::Accent));
    painter.save();
    painter.scale(scene.scale, scene.scale);
    painter.setPen(theme.color(Surface::Accent));
    painter.setFont(scene.labels.font());
    painter.drawText(QRectF(x0 / scene.scale, 24, (x1 - x0) / scene.scale, 18),
                     Qt::AlignCenter | Qt::TextDontClip, text(formatDuration(range.length())));
    painter.restore();
}

}  // namespace

void paintOverlay(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
                  const LaneOverlay& o) {
    const int thick = scene.device(1);
    const QRect area(scene.timeLeft(), 0, scene.columns(), frame.height());
    painter.save();
    painter.setClipRect(area);
    if (o.selection) {
        const std::vector<QRect> related = rectsOf(scene, relatedTo(*scene.held.trace, *o.selection));
        if (!related.empty()) dimOthers(painter, scene, theme, frame, related);
    }
    if (o.hover)
        for (const QRect& r : rectsOf(scene, relatedTo(*scene.held.trace, *o.hover)))
            outline(painter, r, thick, theme.color(Surface::HoverLine));
    if (o.hover && o.hover->part != Target::Part::Lane)
        if (const auto r = rectOf(scene, *o.hover))
            outline(painter, *r, thick, theme.color(Surface::HoverLine));
    if (o.selection)
        if (const auto r = rectOf(scene, *o.selection))
            outline(painter, *r, 2 * thick, theme.color(Surface::Accent));
    paintFoldMarks(painter, foldMarksOf(scene.plans.axis(), scene.scale), scene.timeLeft(), 0, frame.height(),
                   scene.scale, theme);
    if (o.state) {
        paintArea(painter, scene, theme, *o.state->area());
        paintMarksOver(painter, scene, theme, *o.state->marks());
    }
    const auto landmark = o.state ? o.state->landmark() : std::nullopt;
    if (landmark && scene.plans.axis().range().contains(*landmark))
        painter.fillRect(scene.timeLeft() + scene.plans.axis().pixelOf(*landmark), 0, 2 * thick,
                         frame.height(), theme.color(Surface::Accent));
    if (o.cursor) {
        const int x = scene.timeLeft() + scene.plans.axis().pixelOf(*o.cursor);
        painter.fillRect(x, 0, std::max(1, thick), frame.height(), theme.color(Surface::Hairline));
    }
    if (o.zoomBox) paintZoomBox(painter, scene, theme, *o.zoomBox, frame.height());
    painter.restore();
    // Bars of groups lie over the lanes, and so over what was drawn on those.
    for (const LaneScene::PlacedHeader& h : scene.headers()) {
        const QRect bar =
            QRect(0, scene.device(h.y), frame.width(), scene.device(scene.layout.headerHeight())) &
            scene.roomOf(h.row);
        painter.drawImage(bar.topLeft(), frame, bar);
        if (o.focused && o.focusedBar == h.row.index)
            outline(painter, bar.adjusted(2 * thick, 2 * thick, -2 * thick, -2 * thick), 2 * thick,
                    theme.color(Surface::Accent));
    }
    // An arrow is read from end to end: bars on its way do not cut it.
    if (o.arrows) paintArrows(painter, scene, theme, *o.arrows);
}

void paintLiveValues(QPainter& painter, LaneScene& scene, const Theme& theme,
                     std::optional<Timestamp> cursor) {
    const int column = liveColumn(scene.plans.axis(), scene.held.trace->range, cursor);
    painter.save();
    painter.scale(scene.scale, scene.scale);
    painter.setFont(scene.labels.font());
    painter.setPen(theme.color(Surface::QuietText));
    const int bar = scene.layout.headerHeight();
    const auto headers = scene.headers();
    for (const LaneLayout::Row& row : scene.lanes()) {
        const int y = scene.nameTop(row, scene.nameHeight(row), headers);
        const bool covered =
            (!scene.isSticky(row) && y < scene.layout.stickyEnd()) ||
            std::any_of(headers.begin(), headers.end(),
                        [&](const LaneScene::PlacedHeader& h) { return y >= h.y && y < h.y + bar; });
        if (covered || !isPlot(scene.layout.key(row).kind)) continue;
        const QString value = liveValue(scene.sources(), scene.plan(row), column);
        painter.drawText(QRectF(60, y, scene.headerWidth - 60 - 8, scene.layout.laneHeight() - 1),
                         Qt::AlignRight | Qt::AlignVCenter, value);
    }
    painter.restore();
}

}  // namespace golanes
