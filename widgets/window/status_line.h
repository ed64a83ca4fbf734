// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QPointer>
#include <QStatusBar>

class QLabel;

namespace golanes {

class ViewState;
struct SearchHit;

// The status bar: the exact time under the pointer, what is under it, what is selected or measured, and how
// much time is visible.
class StatusLine : public QStatusBar {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    // Whose pointer it follows from now on; null: nobody's.
    void follow(ViewState* state);
    // Whether what is shown has time; of a profile none is told.
    void setTimed(bool timed);

  private:
    void tellOutside(const SearchHit& hit);
    // Squeezing folds nothing; `longest`: what it could have folded at another zoom, 0 for nothing at all.
    void tellNothingIdle(Duration longest);
    void showCursor();
    void showHover();
    void showVisible();
    void showSelected();

    QPointer<ViewState> state_;
    QLabel* time_;
    QLabel* what_;
    QLabel* selected_;
    QLabel* visible_;
    bool timed_ = true;
};

}  // namespace golanes
