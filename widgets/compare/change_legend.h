// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>

class QPainter;

namespace golanes {

class Theme;

// What the colours and signs of a difference flame graph mean, in a line from `at` on.
void paintChangeLegend(QPainter& painter, const Theme& theme, QPointF at);

// The same as a widget.
class ChangeLegend : public QWidget {
    Q_OBJECT

  public:
    explicit ChangeLegend(Theme* theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme* theme_;
};

}  // namespace golanes
