// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_arrows.h"
#include "core/store/wake_index.h"
#include "widgets/session/action_list.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QString>

#include <memory>

namespace golanes {

class ViewState;

// Who wakes whom, as a view shows it: which arrows are drawn in the lanes, the index that they need (made on
// a thread when first wanted), and the keys that follow a wake-up backwards and forwards.
class WakeLinks : public QObject {
    Q_OBJECT

  public:
    // Adds its actions to `actions`; both must outlive it.
    WakeLinks(ViewState* state, ActionList* actions);

    // The state has another trace.
    void reset();

    // Arrows of everything in sight, on demand.
    ArrowKinds arrows() const { return arrows_; }
    void setArrows(ArrowKinds kinds);

    // Null until it is made. Asking begins to make it.
    std::shared_ptr<const WakeIndex> index();

    // From what is selected to what woke it, and to what it woke next.
    void stepBack();
    void stepForward();

  signals:
    void arrowsChanged();
    void indexChanged();

  private:
    void makeActions(ActionList* actions);
    QAction* addToggle(ActionList* actions, const char* name, const QString& text, bool ArrowKinds::*kind);

    ViewState* state_;
    Background background_;
    std::shared_ptr<const WakeIndex> index_;
    bool stepWhenReady_ = false;
    ArrowKinds arrows_;
    QAction* wakeups_ = nullptr;
    QAction* creations_ = nullptr;
};

}  // namespace golanes
