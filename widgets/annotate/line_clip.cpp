// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/line_clip.h"

#include <algorithm>
#include <utility>

namespace golanes {

std::optional<QLineF> clipped(const QLineF& line, const QRectF& room) {
    double first = 0, last = 1;  // shares of the line that lie inside
    const std::pair<double, double> sides[] = {{-line.dx(), line.x1() - room.left()},
                                               {line.dx(), room.right() - line.x1()},
                                               {-line.dy(), line.y1() - room.top()},
                                               {line.dy(), room.bottom() - line.y1()}};
    for (const auto& [step, distance] : sides) {
        if (step == 0 && distance < 0) return std::nullopt;
        if (step < 0) first = std::max(first, distance / step);
        if (step > 0) last = std::min(last, distance / step);
    }
    if (first > last) return std::nullopt;
    return QLineF(line.pointAt(first), line.pointAt(last));
}

double distanceTo(const QLineF& line, QPointF point) {
    const QPointF along = line.p2() - line.p1();
    const double length2 = QPointF::dotProduct(along, along);
    const double share =
        length2 > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / length2, 0.0, 1.0) : 0;
    return QLineF(line.p1() + along * share, point).length();
}

}  // namespace golanes
