// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/settings_page.h"

namespace golanes {

class Settings;

// How the window looks, and what recordings begin with. Every choice holds at once.
class AppearancePage : public SettingsPage {
    Q_OBJECT

  public:
    // `settings` must outlive it.
    explicit AppearancePage(Settings* settings, QWidget* parent = nullptr);
};

}  // namespace golanes
