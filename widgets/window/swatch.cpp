// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/swatch.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace golanes {

Swatch::Swatch(Theme* theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFixedSize(12, 12);
    connect(theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Swatch::setRole(ColorRole role) {
    role_ = role;
    setVisible(role != ColorRole::None);
    update();
}

void Swatch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSwatch(painter, rect(), *theme_, role_);
}

void paintSwatch(QPainter& painter, const QRectF& box, const Theme& theme, ColorRole role) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.edge(role));
    painter.setBrush(theme.fill(role));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

}  // namespace golanes
