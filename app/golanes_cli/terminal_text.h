// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace golanes::cli {

// Text from a file or a file's name, safe to print on a terminal: control characters become '?'.
std::string printable(std::string_view text);

}  // namespace golanes::cli
