// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace golanes::cli {

// Text from a file or a file's name, safe to print on a terminal: control characters become '?'.
std::string printable(std::string_view text);

// "2026-11-20T21:21:09.881709269Z" of ns since 1970.
std::string isoTime(std::int64_t unixNs);

}  // namespace golanes::cli
