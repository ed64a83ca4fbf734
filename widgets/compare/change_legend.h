// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

class Theme;

// What colours and signs of a difference flame graph mean.
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
