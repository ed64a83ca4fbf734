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
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(theme_->edge(role_));
    p.setBrush(theme_->fill(role_));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

}  // namespace golanes
