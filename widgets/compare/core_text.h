// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/spoken.h"

#include <QString>

#include <string_view>

namespace golanes {

// What the core says, as text of the window, in its language.
inline QString coreText(std::string_view utf8) {
    return spoken(utf8);
}

}  // namespace golanes
