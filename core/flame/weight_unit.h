// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace golanes {

// What the weights of a flame graph are.
enum class WeightUnit : std::uint8_t { Nanoseconds, Bytes, Count };

// A unit of pprof's: what it is here, and how many of that it is. Units that are not known count.
struct PprofUnit {
    WeightUnit unit = WeightUnit::Count;
    std::uint64_t factor = 1;
};
PprofUnit pprofUnit(std::string_view name);
// What pprof calls it.
std::string_view name(WeightUnit unit);

// As people read it: "1.24 s", "4.1 MB", "1,203".
std::string formatWeight(std::uint64_t weight, WeightUnit unit);

}  // namespace golanes
