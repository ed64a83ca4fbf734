// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

class QMenu;
class QWidget;

namespace golanes {

class ViewState;

// What can be done with time: how it is written, how much of it is seen, what is folded, and the instant `at`
// itself. `state` must outlive the menu, which deletes itself when it closes.
QMenu* makeTimeMenu(ViewState& state, Timestamp at, QWidget* parent);

}  // namespace golanes
