// SPDX-License-Identifier: GPL-3.0-or-later
// The column of lane names, and the bars that stay above it.
#include "widgets/lanes/group_bar.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/lanes/live_value.h"
#include "widgets/theme/theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kNameIndent = 20;  // under the titles of the groups
constexpr int kStep = 12;        // further in, a level
constexpr int kMargin = 8;

// What stands at the right end of a name: how busy the CPU was in the visible time, how many lanes are folded
// away below.
QString besideName(const LaneScene& scene, const LaneLayout::Row& row) {
    const LaneKey lane = scene.layout.key(row);
    if (lane.kind == LaneKind::Cpu)
        return busyText(*scene.held.kernel, lane.entity, scene.plans.axis().range());
    if (scene.layout.disclosure(row) == LaneLayout::Disclosure::Closed)
        return u'+' + QLocale().toString(scene.layout.lanesBelow(row));
    return {};
}

// Draws that; returns the room that it takes.
double paintBeside(QPainter& painter, const LaneScene& scene, const LaneLayout::Row& row, const QRectF& room,
                   const QColor& color) {
    const QString words = besideName(scene, row);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(words);
    if (words.isEmpty() || width + kMargin > room.width() / 2) return 0;
    painter.setPen(color);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine | Qt::TextDontClip, words);
    return width + kMargin;
}

void paintName(QPainter& painter, LaneScene& scene, const Theme& theme, const LaneLayout::Row& row,
               const std::vector<LaneScene::PlacedHeader>& bars) {
    const LaneKey lane = scene.layout.key(row);
    const QColor color = theme.color(Surface::Text), quiet = theme.color(Surface::QuietText);
    const int height = scene.nameHeight(row);
    const int indent = nameIndent(scene.layout.depth(row));
    const QRectF room(indent, scene.nameTop(row, height, bars), scene.headerWidth - indent - kMargin, height);
    if (room.width() <= 0) return;
    if (const auto disclosure = scene.layout.disclosure(row); disclosure != LaneLayout::Disclosure::None)
        paintDisclosure(painter, QPointF(indent - 8.5, room.center().y() + 0.5),
                        disclosure == LaneLayout::Disclosure::Open, quiet);
    // Plots are higher than lanes; their names are as small as those of the lanes around them.
    const int fits = isPlot(lane.kind) ? std::min(height, scene.layout.laneHeight()) : height;
    LabelCache& labels = fits < scene.labels.lineHeight() - 2 ? scene.smallLabels : scene.labels;
    painter.setFont(labels.font());
    const double width = room.width() - paintBeside(painter, scene, row, room, quiet);
    if (lane.kind == LaneKind::Goroutine) {
        const QPointF at(room.left(), room.top() + (height - labels.lineHeight()) / 2);
        labels.draw(painter, *scene.held.trace, goroutineLabelKey(GoroutineIndex(lane.entity)), at, width,
                    color, quiet);
        return;
    }
    painter.setPen(lane.kind == LaneKind::Stack ? quiet : color);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
        QFontMetricsF(painter.font()).elidedText(laneTitle(scene.sources(), lane), Qt::ElideRight, width));
}

}  // namespace

int nameIndent(int depth) {
    return kNameIndent + kStep * depth;
}

void paintLaneNames(QPainter& painter, LaneScene& scene, const Theme& theme) {
    painter.fillRect(0, 0, scene.timeLeft(), scene.device(scene.size.height()),
                     theme.color(Surface::LaneHeader));
    painter.save();
    painter.scale(scene.scale, scene.scale);
    QFont font = scene.labels.font();
    painter.setFont(font);
    const std::vector<LaneScene::PlacedHeader> bars = scene.headers();
    for (const LaneLayout::Row& row : scene.lanes()) {
        const int y = scene.yOf(row);
        if (scene.isSticky(row))
            painter.fillRect(QRectF(0, y, scene.headerWidth, row.height), theme.color(Surface::LaneHeader));
        painter.fillRect(QRectF(0, y + row.height - 1, scene.headerWidth, 1),
                         theme.color(Surface::Separator));
        paintName(painter, scene, theme, row, bars);
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
    for (const LaneScene::PlacedHeader& h : scene.headers()) {
        const QRect room = scene.roomOf(h.row);
        painter.setClipRect(
            QRectF(0, room.top() / scene.scale, scene.size.width(), room.height() / scene.scale));
        paintBar(painter, scene, theme, h);
    }
    painter.setClipping(false);
    // Where what stays ends and what scrolls begins.
    if (const int end = scene.layout.stickyEnd(); end > 0)
        painter.fillRect(QRectF(0, end - 1, scene.size.width(), 2), theme.color(Surface::Border));
    painter.restore();
}

}  // namespace golanes
