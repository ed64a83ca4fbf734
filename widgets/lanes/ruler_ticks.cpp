// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/ruler_ticks.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kMargin = 8;  // at both sides of a label
constexpr double kLabelGap = 4;
constexpr double kToTaken = 2;  // between a label and what is not it

}  // namespace

void paintTicks(QPainter& p, const TimeStrip& strip, const Ruler& ruler, double bottom, const QFont& font,
                const Theme& theme, std::span<const QRectF> taken) {
    const QFontMetricsF fm(font);
    const QColor quiet = theme.color(Surface::QuietText), line = theme.color(Surface::Border);
    const double spacing = (fm.averageCharWidth() * Ruler::kMaxLabelChars + 2 * kMargin) * strip.scale;
    double free = 0;  // from here on there is room for a label
    p.setFont(font);
    p.setPen(theme.color(Surface::Text));
    for (const Tick& tick : ruler.ticks(strip.axis, spacing)) {
        const double x = strip.left + std::floor(tick.x) / strip.scale;
        const int length = tick.major ? kMajorTick : kMinorTick;
        p.fillRect(QRectF(x, bottom - length, 1 / strip.scale, length), tick.major ? quiet : line);
        const QString label = QString::fromStdString(tick.label);
        const double width = fm.horizontalAdvance(label);
        // Across folds, and at the end, labels may be longer than their room.
        if (label.isEmpty() || x < free || x + kLabelGap + width > strip.right()) continue;
        const QRectF place(x + kLabelGap - kToTaken, 3, width + 2 * kToTaken, fm.height());
        if (std::ranges::any_of(taken, [&](const QRectF& r) { return r.intersects(place); })) continue;
        p.drawText(QPointF(x + kLabelGap, 3 + fm.ascent()), label);
        free = x + kLabelGap + width;
    }
}

}  // namespace golanes
