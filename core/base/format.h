// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace golanes {

// Numbers and names as people read them, the same in the window, in exports and on the command line. UTF-8,
// independent of the locale.

// Three significant digits: "312 ns", "1.24 ms", "61.0 s"; minutes from 10 min, hours from 10 h.
std::string formatDuration(Duration d);
// Every digit: "1,240,312 ns".
std::string formatExactNs(Duration d);
// Three significant digits at most, decimal units: "312 B", "4.1 MB".
std::string formatBytes(std::uint64_t bytes);
// "17,812,345".
std::string formatCount(std::uint64_t n);

// Go names a function "net/http.(*conn).serve": import path, dot, name within the package. Type arguments in
// brackets may hold import paths of their own.

// Without the folders of the import path: "http.(*conn).serve".
std::string_view shortFunction(std::string_view function);
// Without the package: "(*conn).serve". The whole name when it has no package.
std::string_view localFunction(std::string_view function);
// At most `maxChars` (at least 1) characters, given up from the package side: first the folders, then the
// package, then the beginning of the rest ("…).serve").
std::string elideFunction(std::string_view function, std::size_t maxChars);

}  // namespace golanes
