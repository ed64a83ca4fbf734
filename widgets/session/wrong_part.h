// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_error.h"

#include <cstddef>
#include <optional>

class QLineEdit;
class QString;

namespace golanes {

class Theme;

// A position in the UTF-8 of a text as one in the text.
int charsOf(const QString& text, std::size_t bytes);

// Underlines bytes of what is typed (UTF-8) as wrong; none: nothing is.
void underlineWrong(QLineEdit* edit, std::optional<FilterPart> part, const Theme& theme);

}  // namespace golanes
