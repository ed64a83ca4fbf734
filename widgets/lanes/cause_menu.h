// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace golanes {

class ViewState;

// Adds what leads on from the selected thing: what woke it, what it wakes, its P and thread, its events, and
// its time for the clipboard.
void addCauseActions(QMenu* menu, ViewState& state);

}  // namespace golanes
