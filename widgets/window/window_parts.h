// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace golanes {

class MainWindow;
class Settings;
class Theme;

// Asks for a picture of a window as it is arranged, or of one of its parts; `again`: makes one as the last
// was, without asking. Something is open in the window.
void exportWindow(MainWindow* window, Settings* settings, Theme* theme, bool again);

// Parts that make a page of their own.
constexpr QLatin1String kChartPart("chart"), kFlamePart("flame"), kDistributionsPart("distributions"),
    kDifferencePart("difference");

// Asks for a picture of one of these, which is in sight; `copy`: puts it into the clipboard without asking.
void exportPart(MainWindow* window, Settings* settings, Theme* theme, QLatin1String part, bool copy);

}  // namespace golanes
