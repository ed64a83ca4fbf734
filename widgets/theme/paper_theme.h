// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <memory>

namespace golanes {

// Colours of what goes on paper: light, states coloured as in `like`.
std::unique_ptr<Theme> paperTheme(const Theme& like);

}  // namespace golanes
