// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/fold_paint.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Folds)
};

constexpr double kTooth = 8;  // height of one
constexpr double kLineWidth = 1;
constexpr double kRimWidth = 2.5;
constexpr float kRim = 0.45f;
constexpr float kLine = 0.6f;

// One tooth of a torn line; above each other they go on without a seam. A rim in the colour of the lanes
// keeps it apart from what it crosses without hiding that.
QImage tile(double scale, const Theme& theme) {
    const int width = static_cast<int>(std::lround(kFoldMarkWidth * scale));
    const int height = 2 * static_cast<int>(std::lround(kTooth / 2 * scale));
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    const double half = height / 2.0, middle = width / 2.0, reach = (width - kRimWidth * scale) / 2;
    const QPolygonF line({{middle + reach, -half},
                          {middle - reach, 0},
                          {middle + reach, half},
                          {middle - reach, 2 * half},
                          {middle + reach, 3 * half}});
    const auto stroke = [&](QColor color, float alpha, double wide) {
        color.setAlphaF(alpha);
        p.setPen(QPen(color, wide * scale));
        p.drawPolyline(line);
    };
    stroke(theme.color(Surface::Lane), kRim, kRimWidth);
    stroke(theme.color(Surface::QuietText), kLine, kLineWidth);
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
