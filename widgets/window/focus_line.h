// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

// A line along the top of a pane that shows that the keyboard is somewhere in it.
class FocusLine : public QWidget {
    Q_OBJECT

  public:
    // Lies over the pane, which owns it.
    explicit FocusLine(QWidget* pane);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void place();
    void follow(const QWidget* focus);
};

}  // namespace golanes
