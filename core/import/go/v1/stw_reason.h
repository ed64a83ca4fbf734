// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace golanes::v1 {

// Why the world stops, from the number in a STWStart event, as Go 1.27's reader names it: traces up to
// Go 1.20 know mark termination (0) and sweep termination (1) only, Go 1.21 a table. "" for numbers without a
// name.
std::string_view stwReason(std::uint64_t kind, int layout);

}  // namespace golanes::v1
