// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/change_legend.h"

#include "widgets/compare/flame_diff_words.h"
#include "widgets/compare/frame_looks.h"
#include "widgets/theme/color_math.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace golanes {

namespace {

constexpr double kGap = 5;       // between sample and name
constexpr double kBetween = 14;  // between entries
constexpr std::array kShown{FlameChange::Grown, FlameChange::New, FlameChange::Shrunk, FlameChange::Gone,
                            FlameChange::None};

double sampleWidth(const QFontMetricsF& metrics) {
    return metrics.height() * 1.5;
}

double widthOf(const QFontMetricsF& metrics, FlameChange change) {
    return sampleWidth(metrics) + kGap + metrics.horizontalAdvance(changeText(change)) + kBetween;
}

}  // namespace

ChangeLegend::ChangeLegend(Theme* theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setObjectName(QStringLiteral("changeLegend"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ChangeLegend::sizeHint() const {
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const FlameChange change : kShown) width += widthOf(metrics, change);
    return QSize(qCeil(width), qCeil(metrics.height()) + 2);
}

void ChangeLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChangeLegend(painter, *theme_, {0, (height() - QFontMetricsF(font()).height()) / 2});
}

void paintChangeLegend(QPainter& painter, const Theme& theme, QPointF at) {
    const QFontMetricsF metrics(painter.font());
    for (const FlameChange change : kShown) {
        const QRectF sample(at.x(), at.y() + 1, sampleWidth(metrics), metrics.height() - 2);
        const QColor fill = changeColor(change, 1, theme.isDark());
        painter.fillRect(sample, fill);
        painter.setPen(readableOn(fill));
        painter.drawText(sample, Qt::AlignCenter, changeSign(change));
        painter.setPen(theme.color(Surface::QuietText));
        painter.drawText(QPointF(sample.right() + kGap, at.y() + metrics.ascent()), changeText(change));
        at.rx() += widthOf(metrics, change);
    }
}

}  // namespace golanes
