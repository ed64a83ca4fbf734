// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace golanes {

class LaneView;
class ViewState;

// Lets the pointer in the lanes aim at the instant to be marked or measured to (see snappedTime()); a click
// fixes what is being measured. Takes nothing else: what follows is for the other gestures.
class MarkGestures : public QObject {
    Q_OBJECT

  public:
    MarkGestures(LaneView* view, ViewState* state);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    LaneView* view_;
    ViewState* state_;
    bool fixing_ = false;  // from the press that fixed a measure to its release
};

}  // namespace golanes
