// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

class QMenu;

namespace golanes {

class ViewState;

// Adds what can be done with a whole group of lanes: fold, height, hidden lanes.
void addGroupChoices(QMenu* menu, ViewState& state, LaneGroup group);

// The ways to put goroutines together.
void addGroupings(QMenu* menu, ViewState& state);

// Folds or unfolds all groups.
void addFolding(QMenu* menu, ViewState& state);

}  // namespace golanes
