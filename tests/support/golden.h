// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace golanes::test {

// Compares with tests/golden/<name>. Returns "" when equal, else which line differs and how. With the
// environment variable GOLANES_UPDATE_GOLDENS=1 it writes the file instead and returns "".
std::string compareGolden(const std::string& name, std::string_view actual);

// The whole text of a file; throws std::runtime_error when it cannot be read.
std::string readFile(const std::string& path);

}  // namespace golanes::test
