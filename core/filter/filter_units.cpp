// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_units.h"

#include <span>
#include <utility>

namespace golanes {

namespace {

using Unit = std::pair<std::string_view, long double>;

// Micro is written with two different characters.
constexpr Unit kTimes[] = {{"ns", 1},  {"us", 1e3}, {"\u00b5s", 1e3}, {"\u03bcs", 1e3}, {"ms", 1e6},
                           {"s", 1e9}, {"m", 6e10}, {"min", 6e10},    {"h", 3.6e12}};
constexpr Unit kBytes[] = {{"B", 1},    {"kB", 1e3},      {"KB", 1e3},      {"MB", 1e6},
                           {"GB", 1e9}, {"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}};

std::optional<long double> find(std::span<const Unit> units, std::string_view word) {
    for (const auto& [name, value] : units)
        if (name == word) return value;
    return {};
}

}  // namespace

std::optional<long double> unitOfTime(std::string_view word) {
    return find(kTimes, word);
}
std::optional<long double> unitOfBytes(std::string_view word) {
    return find(kBytes, word);
}

}  // namespace golanes
