// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/off_cpu_paint.h"

#include "widgets/lanes/hatch_paint.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace golanes {

void paintOffCpu(QPainter& painter, const std::vector<PlanStretch>& stretches, const LaneGeometry& g,
                 const Theme& theme) {
    if (stretches.empty()) return;
    const QColor lane = theme.color(Surface::Lane);
    const QRect row = g.spanRow(0);
    const int line = std::max(1, row.height() / 5);
    for (const PlanStretch& s : stretches) {
        const int x0 = std::clamp(s.x0, 0, g.width), x1 = std::clamp(s.x1, 0, g.width);
        const QRect r(g.left + x0, row.top(), x1 - x0, row.height());
        paintHatch(painter, r, lane, g, kOffCpuTile);
        painter.fillRect(r.left(), r.top(), r.width(), line, theme.fill(ColorRole::Sync));
    }
}

}  // namespace golanes
