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

}  // namespace

void paintMarks(QPainter& painter, const LanePlan& plan, const LaneGeometry& g, const Theme& theme,
                const QFont& font) {
    const QRect row = g.rowRect(0);
    const double radius = std::min(4.0 * g.scale, row.height() / 2.0 - 1);
    const int crowded = static_cast<int>(std::lround(2 * radius + g.scale));
    const int thick = g.separator();
    const QFontMetricsF metrics(font);
    for (std::size_t i = 0; i < plan.marks.size(); ++i) {
        const PlanMark& m = plan.marks[i];
        if (m.x < 0 || m.x >= g.width) continue;
        const int before = i > 0 ? m.x - plan.marks[i - 1].x : g.width;
        const int after = i + 1 < plan.marks.size() ? plan.marks[i + 1].x - m.x : g.width;
        const int x = g.left + m.x;
        if (std::min(before, after) < crowded) {
            // Height grows with the count, so that bursts are seen.
            const double share = std::min(1.0, 0.45 + 0.15 * std::log2(static_cast<double>(m.count)));
            const int height = static_cast<int>(std::lround(share * row.height()));
            painter.fillRect(x, row.bottom() + 1 - height, thick, height, theme.edge(m.role));
            continue;
        }
        paintDiamond(painter, QPointF(x + 0.5, row.center().y() + 0.5), radius, theme.fill(m.role),
                     theme.edge(m.role));
        if (m.count < 2) continue;
        const QString count = QStringLiteral("×") + QLocale().toString(m.count);
        const double room = (after - 2 * radius) / g.scale;
        if (metrics.horizontalAdvance(count) + 4 > room || metrics.height() - 2 > row.height() / g.scale)
            continue;
        painter.save();
        painter.scale(g.scale, g.scale);
        painter.setFont(font);
        painter.setPen(theme.color(Surface::QuietText));
        painter.drawText(
            QRectF((x + radius) / g.scale + 2, row.top() / g.scale, room, row.height() / g.scale),
            Qt::AlignVCenter | Qt::AlignLeft, count);
        painter.restore();
    }
}

}  // namespace golanes
