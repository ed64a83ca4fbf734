// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/paper_theme.h"

namespace golanes {

std::unique_ptr<Theme> paperTheme(const Theme& like) {
    auto theme = std::make_unique<Theme>();
    theme->setMode(Theme::Mode::Light);
    theme->setColorSet(like.colorSet());
    return theme;
}

}  // namespace golanes
