// SPDX-License-Identifier: GPL-3.0-or-later
// The column of lane names and the bars above groups.
#include "widgets/lanes/lane_legend.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/theme/theme.h"

#include <QLocale>

#include <cmath>

namespace golanes {

namespace {

constexpr int kNameIndent = 20;  // under the titles of the groups
constexpr int kMargin = 8;
constexpr int kChip = 9;

void paintName(QPainter& painter, LaneScene& scene, const Theme& theme, const LaneLayout::Row& row) {
    const LaneKey lane = scene.layout.key(row);
    const QColor color = theme.color(Surface::Text), quiet = theme.color(Surface::QuietText);
    const int height = scene.layout.laneHeight() - 1;
    const QRectF room(kNameIndent, row.top - scene.scroll, scene.headerWidth - kNameIndent - kMargin, height);
    if (room.width() <= 0) return;
    if (lane.kind == LaneKind::Goroutine) {
        const QPointF at(room.left(), room.top() + (height - scene.labels.lineHeight()) / 2);
        scene.labels.draw(painter, *scene.trace, goroutineLabelKey(GoroutineIndex(lane.entity)), at,
                          room.width(), color, quiet);
        return;
    }
    painter.setPen(color);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     metrics.elidedText(laneTitle(*scene.trace, lane), Qt::ElideRight, room.width()));
}

// The triangle that says whether the group is open.
void paintDisclosure(QPainter& painter, QPointF center, bool open, const QColor& color) {
    constexpr double r = 3.5;
    const QPolygonF shape =
        open ? QPolygonF({center + QPointF(-r, -r / 2), center + QPointF(r, -r / 2), center + QPointF(0, r)})
             : QPolygonF({center + QPointF(-r / 2, -r), center + QPointF(r, 0), center + QPointF(-r / 2, r)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(shape);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintLegend(QPainter& painter, const Theme& theme, QRectF room, LaneGroup group) {
    const QFontMetricsF metrics(painter.font());
    double x = room.left();
    for (const LegendEntry& entry : legendOf(group)) {
        const double width = metrics.horizontalAdvance(entry.text);
        if (x + kChip + 4 + width > room.right()) return;
        const QRectF chip(x, std::floor(room.center().y() - kChip / 2.0), kChip, kChip);
        painter.fillRect(chip, theme.edge(entry.role));
        painter.fillRect(chip.adjusted(1, 1, -1, -1), theme.fill(entry.role));
        painter.setPen(theme.color(Surface::QuietText));
        x += kChip + 4;
        painter.drawText(QRectF(x, room.top(), width + 1, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.text);
        x += width + 14;
    }
}

void paintGroupHeader(QPainter& painter, const LaneScene& scene, const Theme& theme, std::size_t index,
                      int y) {
    const LaneLayout::Group& group = scene.layout.groups()[index];
    const int height = scene.layout.headerHeight();
    const QRectF bar(0, y, scene.size.width(), height);
    painter.fillRect(bar, theme.color(Surface::GroupHeader));
    painter.fillRect(QRectF(0, y + height - 1, bar.width(), 1), theme.color(Surface::Border));
    const QColor color = theme.color(Surface::Text), quiet = theme.color(Surface::QuietText);
    const QRectF names(kNameIndent, y, scene.headerWidth - kNameIndent - kMargin, height - 1);
    const QRectF time(scene.headerWidth + kMargin, y, scene.size.width() - scene.headerWidth - 2 * kMargin,
                      height - 1);
    const QFontMetricsF metrics(painter.font());
    const QString count =
        group.lanes.size() > 1 ? QLocale().toString(static_cast<qulonglong>(group.lanes.size())) : QString();
    const double countWidth = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + kMargin;
    painter.setPen(group.lanes.empty() ? quiet : color);
    painter.drawText(names, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(groupTitle(group.group), Qt::ElideRight, names.width() - countWidth));
    painter.setPen(quiet);
    painter.drawText(names, Qt::AlignVCenter | Qt::AlignRight, count);
    if (group.lanes.empty()) {
        painter.drawText(time, Qt::AlignVCenter | Qt::AlignLeft, emptyGroupText(group.group));
        return;
    }
    paintDisclosure(painter, QPointF(10.5, y + height / 2.0), !group.collapsed, quiet);
    if (!group.collapsed) paintLegend(painter, theme, time, group.group);
}

}  // namespace

void paintLaneNames(QPainter& painter, LaneScene& scene, const Theme& theme) {
    painter.fillRect(0, 0, scene.timeLeft(), scene.device(scene.size.height()),
                     theme.color(Surface::LaneHeader));
    painter.save();
    painter.scale(scene.scale, scene.scale);
    QFont font = scene.labels.font();
    painter.setFont(font);
    for (const LaneLayout::Row& row : scene.lanes()) {
        painter.fillRect(QRectF(0, row.top + row.height - 1 - scene.scroll, scene.headerWidth, 1),
                         theme.color(Surface::Separator));
        paintName(painter, scene, theme, row);
    }
    painter.restore();
    const int line = std::max(1, scene.device(1));
    painter.fillRect(scene.timeLeft() - line, 0, line, scene.device(scene.size.height()),
                     theme.color(Surface::Border));
}

void paintGroupHeaders(QPainter& painter, LaneScene& scene, const Theme& theme) {
    painter.save();
    painter.scale(scene.scale, scene.scale);
    painter.setFont(scene.labels.font());
    for (const LaneScene::PlacedHeader& h : scene.headers())
        paintGroupHeader(painter, scene, theme, h.group, h.y);
    painter.restore();
}

}  // namespace golanes
