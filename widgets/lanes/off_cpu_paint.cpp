// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/off_cpu_paint.h"

#include "widgets/lanes/hatch_paint.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr int kDash = 4;  // device-independent pixels, of the line above what is inferred; gaps are as long

// The dashes of neighbours go on in each other.
void paintLine(QPainter& painter, QRect r, const QColor& color, const LaneGeometry& g, bool dashed) {
    if (!dashed) return painter.fillRect(r, color);
    const int dash = std::max(1, static_cast<int>(kDash * g.scale));
    for (int x = r.left() / (2 * dash) * 2 * dash; x <= r.right(); x += 2 * dash)
        painter.fillRect(QRect(x, r.top(), dash, r.height()) & r, color);
}

}  // namespace

void paintOffCpu(QPainter& painter, const std::vector<PlanStretch>& stretches, const LaneGeometry& g,
                 const Theme& theme) {
    if (stretches.empty()) return;
    const QColor lane = theme.color(Surface::Lane);
    const QRect row = g.spanRow(0);
    const int line = std::max(1, row.height() / 5);
    for (const PlanStretch& s : stretches) {
        const int x0 = std::clamp(s.x0, 0, g.width), x1 = std::clamp(s.x1, 0, g.width);
        const QRect r(g.left + x0, row.top(), x1 - x0, row.height());
        paintHatch(painter, r, lane, g, s.inferred ? kMaybeOffTile : kOffCpuTile);
        paintLine(painter, {r.left(), r.top(), r.width(), line}, theme.fill(ColorRole::Sync), g, s.inferred);
    }
}

}  // namespace golanes
