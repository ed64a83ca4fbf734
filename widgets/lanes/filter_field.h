// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace golanes {

class FilterEdit;
class Theme;
class ViewState;

// The field on the bar of the goroutines that says which of them have lanes: a part of a name or a filter,
// and states. It is there while something is filtered or typed.
class FilterField : public QWidget {
    Q_OBJECT

  public:
    FilterField(ViewState* state, Theme* theme, QWidget* parent);

    // Whether it wants to be seen.
    bool wanted() const;
    // Shows it and lets the user type.
    void open();

  signals:
    // wanted() is another.
    void wantedChanged();
    // The user has done: the keyboard belongs to the lanes again.
    void left();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeStates(QMenu* menu);
    void leave();
    void follow();
    void showCount();
    void sayWrong();

    ViewState* state_;
    FilterEdit* text_;
    QToolButton* states_;
    QLabel* count_;
    bool open_ = false;
};

}  // namespace golanes
