// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "widgets/session/background.h"

#include <QObject>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// Which goroutines have a track of their stacks below their lane. How many rows that takes is found here: at
// once, or on a thread where there is much to look at.
class StackLanes : public QObject {
    Q_OBJECT

  public:
    // Adds its actions to `actions`.
    StackLanes(ViewState* state, ActionList* actions);

    bool has(GoroutineIndex g) const;
    void setTrack(GoroutineIndex g, bool on);
    // Of all goroutines.
    void setAll(bool on);

  signals:
    // A track that was asked for by itself is there.
    void opened(golanes::GoroutineIndex g);

  private:
    // The goroutine that is selected or else pointed at; none.
    GoroutineIndex inHand() const;
    void update();

    ViewState* state_;
    QAction* one_;
    QAction* all_;
    Background background_;
};

}  // namespace golanes
