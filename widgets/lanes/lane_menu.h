// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace golanes {

class LaneView;
class ViewState;

// The context menu of the lanes, for what is selected. The caller owns it.
QMenu* makeLaneMenu(ViewState& state, LaneView* view);

}  // namespace golanes
