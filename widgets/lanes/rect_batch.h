// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QRect>

#include <map>

namespace golanes {

// Fills rectangles; of those that overlap, all have one colour. For the screen it does so at once, which is
// what a raster painter is quickest at; gathered, those of one colour become one path, so that SVG and PDF
// stay small.
class RectBatch {
  public:
    // `gather`: nothing is painted before flush().
    RectBatch(QPainter& painter, bool gather) : painter_(painter), gather_(gather) {}

    void add(QRect r, const QColor& color) {
        if (!gather_) return painter_.fillRect(r, color);
        QPainterPath& path = paths_[color.rgba()];
        path.setFillRule(Qt::WindingFill);
        path.addRect(r);
    }
    // Paints what was gathered, and forgets it.
    void flush() {
        for (const auto& [rgba, path] : paths_) painter_.fillPath(path, QColor::fromRgba(rgba));
        paths_.clear();
    }

  private:
    QPainter& painter_;
    bool gather_;
    std::map<QRgb, QPainterPath> paths_;
};

}  // namespace golanes
