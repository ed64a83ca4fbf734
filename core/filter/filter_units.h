// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace golanes {

// Units that numbers in filters may carry; none when the word is not one.

// ns of "ns", "us", "µs", "ms", "s", "m", "min", "h".
std::optional<long double> unitOfTime(std::string_view word);
// Bytes of "B", "kB", "MB", "GB" (thousands), "KiB", "MiB", "GiB" (1024).
std::optional<long double> unitOfBytes(std::string_view word);

}  // namespace golanes
