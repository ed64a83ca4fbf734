// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overlay_marks.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/session/time_marks.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr double kMeasureY = 40;  // of the measuring line, below the bar that sticks to the top
constexpr double kArrow = 4;
constexpr double kPadding = 6;

int xOf(const LaneScene& scene, Timestamp t) {
    const TimeAxis& axis = scene.plans.axis();
    // Far outside is just outside: the clip takes it away.
    return scene.timeLeft() + std::clamp(axis.pixelOf(t), -100, axis.width() + 100);
}

void paintLine(QPainter& painter, const LaneScene& scene, const QColor& color, Timestamp t) {
    painter.fillRect(xOf(scene, t), 0, scene.device(1), scene.device(scene.size.height()), color);
}

// An arrow with a head at both ends; device-independent pixels.
void paintArrow(QPainter& painter, double x0, double x1, const QColor& color) {
    painter.fillRect(QRectF(x0, kMeasureY - 0.5, x1 - x0, 1), color);
    if (x1 - x0 < 3 * kArrow) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const auto head = [&](double x, double by) {
        painter.drawPolygon(
            QPolygonF{{x, kMeasureY}, {x + by, kMeasureY - kArrow}, {x + by, kMeasureY + kArrow}});
    };
    head(x0, kArrow * 1.5);
    head(x1, -kArrow * 1.5);
}

// The length in a pill, in the middle of what is seen of the line, or beside a short one.
void paintLength(QPainter& painter, const LaneScene& scene, const Theme& theme, double x0, double x1,
                 Duration length) {
    const QString words = QStringLiteral("Δ ") + text(formatDuration(length));
    const QFontMetricsF metrics(scene.labels.font());
    const double width = metrics.horizontalAdvance(words) + 2 * kPadding, height = metrics.height() + 4;
    const double left = scene.headerWidth, right = scene.size.width();
    const double seen0 = std::max(x0, left), seen1 = std::min(x1, right);
    double x = (seen0 + seen1 - width) / 2;
    if (seen1 - seen0 < width + 6 * kArrow) x = x1 + kPadding;
    if (x + width > right) x = std::max(left, x0 - kPadding - width);
    const QRectF pill(x, kMeasureY - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Surface::Text));
    painter.drawRoundedRect(pill, 3, 3);
    painter.setPen(theme.color(Surface::Lane));
    painter.drawText(pill, Qt::AlignCenter, words);
}

void paintMeasure(QPainter& painter, const LaneScene& scene, const Theme& theme,
                  const TimeMarks::Measure& measure) {
    const QColor color = theme.color(Surface::Text);
    paintLine(painter, scene, color, measure.from);
    paintLine(painter, scene, color, measure.to);
    painter.save();
    painter.scale(scene.scale, scene.scale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scene.labels.font());
    const double x0 = xOf(scene, std::min(measure.from, measure.to)) / scene.scale;
    const double x1 = xOf(scene, std::max(measure.from, measure.to)) / scene.scale + 1;
    if (x1 > scene.headerWidth && x0 < scene.size.width()) {
        paintArrow(painter, x0, x1, color);
        paintLength(painter, scene, theme, x0, x1, measure.length());
    }
    painter.restore();
}

}  // namespace

void paintMarksOver(QPainter& painter, const LaneScene& scene, const Theme& theme, const TimeMarks& marks) {
    QColor color = theme.color(Surface::Text);
    color.setAlphaF(0.75f);
    for (const TimeMarks::Mark& mark : marks.all()) paintLine(painter, scene, color, mark.time);
    if (marks.measure()) paintMeasure(painter, scene, theme, *marks.measure());
}

}  // namespace golanes
