// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

class Settings;
class Theme;

// Makes the theme follow the settings, and the application's palette the theme, from now on.
void followAppearance(Settings* settings, Theme* theme);

}  // namespace golanes
