// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"

#include <fmt/format.h>

#include <cmath>
#include <span>

namespace golanes {

namespace {

struct Unit {
    double from;  // smallest number that is written in this unit
    double size;
    const char* name;
};

constexpr Unit kDurationUnits[] = {
    {0, 1, "ns"},    {1e3, 1e3, "µs"},     {1e6, 1e6, "ms"},
    {1e9, 1e9, "s"}, {600e9, 60e9, "min"}, {36'000e9, 3'600e9, "h"},
};
constexpr Unit kByteUnits[] = {
    {0, 1, "B"}, {1e3, 1e3, "kB"}, {1e6, 1e6, "MB"}, {1e9, 1e9, "GB"}, {1e12, 1e12, "TB"},
};

// Three significant digits, more only in front of the point.
std::string threeDigits(double v) {
    const double rounded = v < 9.995   ? std::round(v * 100) / 100
                           : v < 99.95 ? std::round(v * 10) / 10
                                       : std::round(v);
    return fmt::format("{:.{}f}", rounded, rounded < 10 ? 2 : rounded < 100 ? 1 : 0);
}

// Number in the unit that fits its rounded value, so that 999.9 µs becomes 1.00 ms.
std::pair<std::string, const char*> inUnits(double value, std::span<const Unit> units) {
    std::size_t i = 0;
    while (i + 1 < units.size() && value >= units[i + 1].from - units[i].size / 2) ++i;
    if (i == 0) return {fmt::format("{:.0f}", value), units[0].name};
    return {threeDigits(value / units[i].size), units[i].name};
}

std::string grouped(std::string digits) {
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::uint64_t magnitude(Duration d) {
    const auto bits = static_cast<std::uint64_t>(d);
    return d < 0 ? 0 - bits : bits;
}

// Start of the package's name: behind the last slash that is not within brackets.
std::size_t packageStart(std::string_view function) {
    const std::size_t slash = function.substr(0, function.find('[')).rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

std::string formatDuration(Duration d) {
    const auto [number, unit] = inUnits(static_cast<double>(magnitude(d)), kDurationUnits);
    return fmt::format("{}{} {}", d < 0 ? "-" : "", number, unit);
}

std::string formatExactNs(Duration d) {
    return fmt::format("{}{} ns", d < 0 ? "-" : "", formatCount(magnitude(d)));
}

std::string formatBytes(std::uint64_t bytes) {
    auto [number, unit] = inUnits(static_cast<double>(bytes), kByteUnits);
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') number.pop_back();
    }
    return fmt::format("{} {}", number, unit);
}

std::string formatCount(std::uint64_t n) {
    return grouped(std::to_string(n));
}

std::string_view shortFunction(std::string_view function) {
    return function.substr(packageStart(function));
}

std::string_view localFunction(std::string_view function) {
    const std::string_view name = shortFunction(function);
    const std::size_t dot = name.find('.');
    return dot == std::string_view::npos || dot + 1 == name.size() ? name : name.substr(dot + 1);
}

std::string elideFunction(std::string_view function, std::size_t maxChars) {
    const auto chars = [](std::string_view s) {
        std::size_t n = 0;
        for (const char c : s) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        return n;
    };
    for (const std::string_view name : {function, shortFunction(function), localFunction(function)}) {
        if (chars(name) <= maxChars) return std::string(name);
    }
    std::string_view rest = localFunction(function);
    while (!rest.empty() && chars(rest) >= maxChars) rest.remove_prefix(1);
    // Not in the middle of a character.
    while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xc0) == 0x80) rest.remove_prefix(1);
    return "…" + std::string(rest);
}

}  // namespace golanes
