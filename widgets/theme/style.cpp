// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style.h"

#include "widgets/theme/color_math.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// The square in the middle of `r` that whole pixels frame sharply.
QRectF boxIn(const QRect& r) {
    const int side = std::min(r.width(), r.height()) - 1;
    return QRectF(r.x() + (r.width() - 1 - side) / 2, r.y() + (r.height() - 1 - side) / 2, side, side)
        .translated(0.5, 0.5);
}

QPen framePen(const QStyleOption& o) {
    // A little more than is asked for, because smoothed edges are paler than their colour.
    constexpr double kRatio = kShapeContrast * 1.15;
    QColor quiet = o.palette.color(QPalette::Mid);
    for (const auto behind : {QPalette::Base, QPalette::Window})
        quiet = withContrast(quiet, o.palette.color(behind), kRatio);
    const bool pointed = (o.state & QStyle::State_Enabled) && (o.state & QStyle::State_MouseOver);
    const bool focused = o.state & QStyle::State_HasFocus;
    return QPen(pointed || focused ? o.palette.color(QPalette::Highlight) : quiet, 1);
}

// The middle of a box that is on: the tick's colour says whether it can be changed.
QColor markColor(const QStyleOption& o) {
    return o.palette.color(o.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled,
                           QPalette::Text);
}

void drawCheckBox(const QStyleOption& o, QPainter* painter) {
    const QRectF box = boxIn(o.rect);
    painter->setPen(framePen(o));
    painter->setBrush(o.palette.base());
    painter->drawRoundedRect(box, 2, 2);
    const qreal side = box.width();
    painter->setPen(QPen(markColor(o), std::max(1.5, side / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (o.state & QStyle::State_NoChange) {
        painter->drawLine(QPointF(box.left() + side * 0.25, box.center().y()),
                          QPointF(box.right() - side * 0.25, box.center().y()));
    } else if (o.state & QStyle::State_On) {
        const std::array<QPointF, 3> tick{QPointF(box.left() + side * 0.22, box.top() + side * 0.54),
                                          QPointF(box.left() + side * 0.42, box.top() + side * 0.73),
                                          QPointF(box.left() + side * 0.78, box.top() + side * 0.28)};
        painter->drawPolyline(tick.data(), static_cast<int>(tick.size()));
    }
}

void drawRadioButton(const QStyleOption& o, QPainter* painter) {
    const QRectF circle = boxIn(o.rect);
    painter->setPen(framePen(o));
    painter->setBrush(o.palette.base());
    painter->drawEllipse(circle);
    if (!(o.state & QStyle::State_On)) return;
    const qreal inset = circle.width() * 0.28;
    painter->setPen(Qt::NoPen);
    painter->setBrush(markColor(o));
    painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
}

}  // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const auto draw = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck
                          ? drawCheckBox
                      : element == PE_IndicatorRadioButton ? drawRadioButton
                                                           : nullptr;
    if (draw == nullptr) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw(*option, painter);
    painter->restore();
}

}  // namespace golanes
