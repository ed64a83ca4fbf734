// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

class MainWindow;
class Settings;
class Theme;

// Asks for a picture of a window as it is arranged, or of one of its parts; `again`: makes one as the last
// was, without asking. Something is open in the window.
void exportWindow(MainWindow* window, Settings* settings, Theme* theme, bool again);

}  // namespace golanes
