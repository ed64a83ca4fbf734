// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/hatch_paint.h"

#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

QBrush hatchBrush(const QColor& line, double scale, int size) {
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter p(&tile);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(line, scale));
    for (int offset : {-size, 0, size}) p.drawLine(QPointF(offset, size), QPointF(offset + size, 0));
    return QBrush(tile);
}

// The lines x + y = k·size as far as they lie in the rectangle: SVG has neither tiles nor, in Qt, clipping.
QList<QLineF> hatchLines(QRect r, int size) {
    QList<QLineF> lines;
    const int left = r.left(), right = r.right() + 1, top = r.top(), bottom = r.bottom() + 1;
    for (int sum = (left + top + size - 1) / size * size; sum < right + bottom; sum += size) {
        const int x0 = std::max(left, sum - bottom), x1 = std::min(right, sum - top);
        if (x0 < x1) lines.append(QLineF(x0, sum - x0, x1, sum - x1));
    }
    return lines;
}

}  // namespace

void paintHatch(QPainter& painter, QRect r, const QColor& line, const LaneGeometry& g, int side) {
    const int size = static_cast<int>(std::lround(side * g.scale));
    if (!g.vector) return painter.fillRect(r, hatchBrush(line, g.scale, size));
    QPainterPath path;
    for (const QLineF& l : hatchLines(r, size)) {
        path.moveTo(l.p1());
        path.lineTo(l.p2());
    }
    painter.strokePath(path, QPen(line, g.scale));
}

}  // namespace golanes
