// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

class LaneView;

// Lets screen readers walk through the lanes: each LaneView that is made from now on is a tree whose items
// are the lanes and bars in sight, with their names, places, whether they are folded, and of the one that is
// selected what is selected in it. May be called any number of times.
void makeLanesAccessible();

// Tells who listens that another row has the keyboard, or another thing in it is selected.
void announceFocus(LaneView* view);

}  // namespace golanes
