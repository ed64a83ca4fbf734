// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

class QMenu;
class QWidget;

namespace golanes {

class LaneView;
class ViewState;

// The context menu of the lanes, for what is selected. The caller owns it. `ofName`: of the name of a lane,
// which is at no time.
QMenu* makeLaneMenu(ViewState& state, LaneView* view, bool ofName);
// That of the bar of a group.
QMenu* makeGroupMenu(ViewState& state, LaneGroup group, QWidget* parent);

}  // namespace golanes
