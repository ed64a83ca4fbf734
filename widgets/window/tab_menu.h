// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QTabWidget;

namespace golanes {

// Gives the tabs of recordings a context menu: close it, close the others, copy its path. `close` closes the
// tab of a number, and may refuse.
void addTabMenu(QTabWidget* tabs, std::function<void(int)> close);

}  // namespace golanes
