// SPDX-License-Identifier: GPL-3.0-or-later
// Instants of a lane: diamonds where there is room, ticks where they crowd.
#include "widgets/lanes/lane_paint.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

void paintDiamond(QPainter& painter, QPointF center, double radius, const QColor& fill, const QColor& edge) {
    const QPolygonF shape({center + QPointF(0, -radius), center + QPointF(radius, 0),
                           center + QPointF(0, radius), center + QPointF(-radius, 0)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawPolygon(shape);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// How many instants fell together, beside their diamond, if there is room for it.
void paintCount(QPainter& painter, const LaneGeometry& g, const Theme& theme, const QFont& font, QRect row,
                double left, double right, std::uint32_t count) {
    const QString words = QStringLiteral("×") + QLocale().toString(count);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(words);
    if (width * g.scale > right - left || g.rowHeight < metrics.height() * g.scale) return;
    painter.save();
    painter.scale(g.scale, g.scale);
    painter.setFont(font);
    painter.setPen(theme.color(Surface::Text));
    const QRectF room(left / g.scale, row.center().y() / g.scale - metrics.height() / 2, width,
                      metrics.height());
    painter.drawText(room, Qt::AlignCenter | Qt::TextDontClip, words);
    painter.restore();
}

}  // namespace

void paintMarks(QPainter& painter, const LanePlan& plan, const LaneGeometry& g, const Theme& theme,
                const QFont& font) {
    if (plan.marks.empty()) return;
    const QRect row = g.markRow();
    const double radius = std::min(4.0 * g.scale, row.height() / 2.0 - 0.5);
    const int crowded = static_cast<int>(std::lround(2 * radius + g.scale));
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() - 2);
    for (std::size_t i = 0; i < plan.marks.size(); ++i) {
        const PlanMark& m = plan.marks[i];
        if (m.x < 0 || m.x >= g.width) continue;
        const int before = i > 0 ? m.x - plan.marks[i - 1].x : g.width;
        const int after = i + 1 < plan.marks.size() ? plan.marks[i + 1].x - m.x : g.width;
        const int x = g.left + m.x;
        if (std::min(before, after) < crowded) {
            // Height grows with the count, so that bursts are seen.
            const double share = std::min(1.0, 0.5 + 0.15 * std::log2(static_cast<double>(m.count)));
            const int height = static_cast<int>(std::lround(share * row.height()));
            painter.fillRect(x, row.bottom() + 1 - height, g.separator(), height, theme.edge(m.role));
            continue;
        }
        paintDiamond(painter, QPointF(x + 0.5, row.center().y() + 0.5), radius, theme.fill(m.role),
                     theme.edge(m.role));
        if (m.count > 1)
            paintCount(painter, g, theme, small, row, x + radius + 2 * g.scale, x + after - radius, m.count);
    }
}

}  // namespace golanes
