// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_paint.h"

#include "widgets/lanes/label_cache.h"
#include "widgets/theme/theme.h"

#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace golanes {

namespace {

constexpr double kLabelPadding = 4;
constexpr double kShortestLabel = 16;

int wide(const LaneGeometry& g) {
    return static_cast<int>(std::lround(kWideSpan * g.scale));
}

// Diagonal lines for what is not recorded; the tile repeats in device pixels.
QBrush hatch(const QColor& line, double scale) {
    const int size = static_cast<int>(std::lround(6 * scale));
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter p(&tile);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(line, scale));
    for (int offset : {-size, 0, size}) p.drawLine(QPointF(offset, size), QPointF(offset + size, 0));
    return QBrush(tile);
}

// Spans narrower than kWideSpan of one row, written as scanlines: thousands of fillRect() cost ten times
// more.
void paintNarrowRow(QPainter& painter, std::span<const PlanSpan> spans, const LaneGeometry& g,
                    const Theme& theme, QRect row) {
    const int limit = wide(g);
    int first = g.width, last = 0;
    for (const PlanSpan& s : spans) {
        if (s.x1 - s.x0 >= limit || s.role == ColorRole::None) continue;
        first = std::min(first, std::max(0, s.x0));
        last = std::max(last, std::min(g.width, s.x1));
    }
    if (first >= last) return;
    QImage strip(last - first, row.height(), QImage::Format_RGB32);
    const auto scanLine = [&strip](int y) { return reinterpret_cast<QRgb*>(strip.scanLine(y)); };
    const auto bytes = static_cast<std::size_t>(strip.width()) * sizeof(QRgb);
    const int bottom = strip.height() - 1;
    QRgb* const edge = scanLine(0);
    QRgb* const line = scanLine(std::min(1, bottom));
    for (QRgb* l : {edge, line}) std::fill_n(l, strip.width(), theme.color(Surface::Lane).rgb());
    for (const PlanSpan& s : spans) {
        if (s.x1 - s.x0 >= limit || s.role == ColorRole::None) continue;
        const int x0 = std::clamp(s.x0, first, last) - first, x1 = std::clamp(s.x1, first, last) - first;
        const QRgb fill = theme.fill(s.role).rgb();
        // Too narrow for an edge all around; above and below it keeps pale fills visible.
        const bool edged = theme.needsEdge(s.role) && s.role != ColorRole::Idle;
        std::fill(edge + x0, edge + x1, edged ? theme.edge(s.role).rgb() : fill);
        std::fill(line + x0, line + x1, fill);
    }
    for (int y = 2; y < bottom; ++y) std::memcpy(scanLine(y), line, bytes);
    if (bottom > 1) std::memcpy(scanLine(bottom), edge, bytes);
    painter.drawImage(QPoint(g.left + first, row.top()), strip);
}

// Edge of one device pixel. Its right side is left to the neighbour that begins there.
void paintEdge(QPainter& painter, QRect r, const QColor& edge, bool rightSide) {
    painter.fillRect(r.left(), r.top(), r.width(), 1, edge);
    painter.fillRect(r.left(), r.bottom(), r.width(), 1, edge);
    painter.fillRect(r.left(), r.top() + 1, 1, r.height() - 2, edge);
    if (rightSide) painter.fillRect(r.right(), r.top() + 1, 1, r.height() - 2, edge);
}

void paintWideRow(QPainter& painter, std::span<const PlanSpan> spans, const LaneGeometry& g,
                  const Theme& theme) {
    const int limit = g.vector ? 0 : wide(g);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const PlanSpan& s = spans[i];
        if (s.x1 - s.x0 < limit || s.role == ColorRole::None) continue;
        const QRect r = spanRect(s, g);
        if (r.isEmpty()) continue;
        painter.fillRect(r, theme.fill(s.role));
        if (s.inferred || theme.isHatched(s.role)) {
            QColor line = theme.edge(s.role);
            line.setAlphaF(0.38f);
            painter.fillRect(r, hatch(line, g.scale));
        }
        if (s.x1 - s.x0 < wide(g) || s.role == ColorRole::Idle) continue;
        const bool touched = i + 1 < spans.size() && spans[i + 1].x0 == s.x1 &&
                             spans[i + 1].role != ColorRole::None && spans[i + 1].role != ColorRole::Idle;
        paintEdge(painter, r, theme.edge(s.role), !touched);
    }
}

template <class F>
void forEachRow(const std::vector<PlanSpan>& spans, F&& f) {
    for (std::size_t begin = 0; begin < spans.size();) {
        std::size_t end = begin;
        while (end < spans.size() && spans[end].row == spans[begin].row) ++end;
        f(std::span(spans).subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace

int LaneGeometry::separator() const {
    return std::max(1, static_cast<int>(std::lround(scale)));
}

QRect LaneGeometry::rowRect(int row) const {
    const int pad = std::max(1, static_cast<int>(std::lround(scale)));
    return {left, top + row * rowHeight + pad, width, rowHeight - separator() - 2 * pad};
}

QRect LaneGeometry::spanRow(int row) const {
    QRect r = rowRect(row);
    if (marked) r.setTop(r.top() + r.height() * 5 / 8);
    return r;
}

QRect LaneGeometry::markRow() const {
    QRect r = rowRect(0);
    r.setHeight(r.height() * 5 / 8);
    return r;
}

QRect spanRect(const PlanSpan& span, const LaneGeometry& g) {
    const int x0 = std::clamp(span.x0, 0, g.width), x1 = std::clamp(span.x1, 0, g.width);
    const QRect row = g.spanRow(span.row);
    return {g.left + x0, row.top(), x1 - x0, row.height()};
}

void paintSpans(QPainter& painter, const LanePlan& plan, const LaneGeometry& g, const Theme& theme) {
    forEachRow(plan.spans, [&](std::span<const PlanSpan> spans) {
        if (spans[0].row >= g.rows) return;
        if (!g.vector) paintNarrowRow(painter, spans, g, theme, g.spanRow(spans[0].row));
        paintWideRow(painter, spans, g, theme);
    });
}

void paintLabels(QPainter& painter, const Trace& trace, const LanePlan& plan, const LaneGeometry& g,
                 const Theme& theme, LabelCache& labels) {
    const double height = g.spanRow(0).height() / g.scale;
    if (height < labels.lineHeight() - 2) return;
    painter.save();
    painter.scale(g.scale, g.scale);
    painter.setFont(labels.font());
    for (const PlanSpan& s : plan.spans) {
        if (s.row >= g.rows || s.role == ColorRole::None) continue;
        const QRect r = spanRect(s, g);
        const double room = r.width() / g.scale - 2 * kLabelPadding;
        if (room < kShortestLabel) continue;
        const LabelKey key = labelKey(trace, plan.lane, s);
        if (key == kNoLabel) continue;
        const QColor color = theme.textOn(s.role);
        QColor dimmed = color;
        dimmed.setAlphaF(0.66f);
        const QPointF at(r.left() / g.scale + kLabelPadding,
                         r.top() / g.scale + (height - labels.lineHeight()) / 2);
        labels.draw(painter, trace, key, at, room, color, dimmed);
    }
    painter.restore();
}

void paintLane(QPainter& painter, const Trace& trace, const LanePlan& plan, const LaneGeometry& geometry,
               const Theme& theme, LabelCache& labels) {
    paintSeries(painter, plan, geometry, theme);
    paintSpans(painter, plan, geometry, theme);
    if (geometry.labels) paintLabels(painter, trace, plan, geometry, theme, labels);
    paintMarks(painter, plan, geometry, theme, labels.font());
}

}  // namespace golanes
