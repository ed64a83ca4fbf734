// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"

#include <QWidget>

namespace golanes {

class Theme;

// A small square in the colour of a role, as the lanes draw it.
void paintSwatch(QPainter& painter, const QRectF& box, const Theme& theme, ColorRole role);

// One that stands by itself.
class Swatch : public QWidget {
    Q_OBJECT

  public:
    explicit Swatch(Theme* theme, QWidget* parent = nullptr);

    void setRole(ColorRole role);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme* theme_;
    ColorRole role_ = ColorRole::None;
};

}  // namespace golanes
