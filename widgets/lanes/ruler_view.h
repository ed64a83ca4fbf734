// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

class Theme;
class ViewState;

// The time ruler above the lanes. A click into its left end or a right click anywhere chooses how times are
// written.
class RulerView : public QWidget {
    Q_OBJECT

  public:
    RulerView(ViewState* state, const Theme* theme, QWidget* parent = nullptr);

    void setHeaderWidth(int width);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void paintCursor(QPainter& painter) const;
    void chooseFormat(QPoint globalPoint);
    QString formatName() const;

    ViewState* state_;
    const Theme* theme_;
    int headerWidth_ = 0;
};

}  // namespace golanes
