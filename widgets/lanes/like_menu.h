// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace golanes {

class ViewState;

// Adds what finds more of the same: spans in the state of the selected one highlighted, goroutines with its
// start function alone. Nothing when no goroutine is selected.
void addLikeActions(QMenu* menu, ViewState& state);

}  // namespace golanes
