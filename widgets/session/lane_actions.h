// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/target.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// What actions on one lane are about: what is selected, else what is pointed at.
const std::optional<Target>& targetInHand(const ViewState& state);

// The actions that choose lanes: pin, hide, move, raise. Those that need to know what stands where are left
// to the lanes, by the signals.
class LaneActions : public QObject {
    Q_OBJECT

  public:
    // Adds them to `actions`. Made by `state` as its last part.
    LaneActions(ViewState* state, ActionList* actions);

  signals:
    // The lane of the selection moves past its neighbour: below it (1) or above it (-1).
    void moveRequested(int step);
    // The lanes of its group become higher (1) or lower (-1).
    void heightRequested(int step);

  private:
    void addLaneActions();
    void addHeightActions();
    void addFoldActions();
    // Folds or unfolds everything that others stand below within the goroutines.
    void foldWithin(bool fold);
    void update();
    void updateTarget();

    ViewState* state_;
    ActionList* list_;
    QAction* pin_ = nullptr;
    QAction* hide_ = nullptr;
    QAction* showHidden_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* higher_ = nullptr;
    QAction* lower_ = nullptr;
    QAction* labels_ = nullptr;
    QAction* reset_ = nullptr;
    QList<QAction*> folds_;        // of all groups
    QList<QAction*> foldsWithin_;  // the goroutines
};

}  // namespace golanes
