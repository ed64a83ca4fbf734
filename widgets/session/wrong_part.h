// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_error.h"

#include <optional>

class QLineEdit;

namespace golanes {

class Theme;

// Underlines bytes of what is typed (UTF-8) as wrong; none: nothing is.
void underlineWrong(QLineEdit* edit, std::optional<FilterPart> part, const Theme& theme);

}  // namespace golanes
