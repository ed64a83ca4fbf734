// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QWidget>

namespace golanes {

class Theme;

// The tooltip of the lanes: a title, the state and a few aligned rows. Never takes the pointer or the focus.
class HoverTip : public QWidget {
    Q_OBJECT

  public:
    static constexpr qsizetype kMaxRows = 6;

    HoverTip(const Theme* theme, QWidget* parent);

    // Shows the description beside a point of the screen, inside of the screen.
    void showAt(QPoint globalPoint, const Details& details);
    const Details& details() const { return details_; }

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Metrics;
    Metrics measure() const;
    QStringList notes() const;

    const Theme* theme_;
    Details details_;
};

}  // namespace golanes
