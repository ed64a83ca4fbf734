// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/fold_paint.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Folds)
};

constexpr double kTooth = 6;    // height of one
constexpr double kToothIn = 2;  // how far it goes in
constexpr double kLineWidth = 1.25;

// One tooth of a strip whose two edges are torn alike; above each other they go on without a seam.
QImage tile(double scale, const Theme& theme) {
    const int width = static_cast<int>(std::lround(kFoldMarkWidth * scale));
    const int height = 2 * static_cast<int>(std::lround(kTooth / 2 * scale));
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    const double in = kToothIn * scale, line = kLineWidth * scale;
    const double left = line / 2, right = width - line / 2 - in, half = height / 2.0;
    const auto edge = [&](double x) {
        return QPolygonF({{x + in, -half}, {x, 0}, {x + in, half}, {x, 2 * half}, {x + in, 3 * half}});
    };
    QPainterPath strip;
    QPolygonF outline = edge(left);
    const QPolygonF other = edge(right);
    for (auto i = other.rbegin(); i != other.rend(); ++i) outline << *i;
    strip.addPolygon(outline);
    p.fillPath(strip, theme.color(Surface::GroupHeader));
    p.setPen(QPen(theme.color(Surface::QuietText), line));
    p.drawPolyline(edge(left));
    p.drawPolyline(other);
    return image;
}

}  // namespace

std::vector<FoldMark> foldMarksOf(const TimeAxis& axis, double scale) {
    return foldMarks(axis, kFoldMarkSpacing * scale);
}

void paintFoldMarks(QPainter& painter, const std::vector<FoldMark>& marks, int left, int top, int bottom,
                    double scale, const Theme& theme) {
    if (marks.empty()) return;
    const QImage teeth = tile(scale, theme);
    for (const FoldMark& m : marks) {
        const int x = left + static_cast<int>(std::floor(m.x)) - teeth.width() / 2;
        for (int y = top; y < bottom; y += teeth.height())
            painter.drawImage(QPoint(x, y), teeth,
                              QRect(0, 0, teeth.width(), std::min(teeth.height(), bottom - y)));
    }
}

QString foldMarkTitle(const FoldMark& mark) {
    const QString duration = text(formatDuration(mark.folded));
    if (mark.count == 1) return Words::tr("%1 folded").arg(duration);
    return Words::tr("%n folds, %1", nullptr, mark.count).arg(duration);
}

QString foldMarkTip(const FoldMark& mark) {
    const QString what = mark.count == 1 ? Words::tr("Click to unfold") : Words::tr("Click to unfold them");
    return foldMarkTitle(mark) + u'\n' + what;
}

}  // namespace golanes
