// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace golanes {

// Shift+F10 asks for the context menu of what has the focus, as the menu key does, which many keyboards lack:
// Qt knows it on Windows only. Text fields and all windows of the program included.
void openMenusByShiftF10(QApplication* app);

}  // namespace golanes
