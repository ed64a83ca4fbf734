// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <fmt/format.h>

#include <limits>

namespace golanes {

namespace {

constexpr Duration kMost = std::numeric_limits<Duration>::max();

// ns of a unit; 0 for an unknown one.
Duration unitOf(std::string_view name) {
    if (name == "ns") return 1;
    if (name == "us" || name == "µs") return 1'000;
    if (name == "ms") return 1'000'000;
    if (name == "s") return 1'000'000'000;
    return 0;
}

bool isDigits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Result<Duration> parseDuration(std::string_view text) {
    const std::size_t unitAt = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view number = text.substr(0, unitAt);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point);
    const std::string_view fraction = number.substr(std::min(point + 1, number.size()));
    Duration unit = unitOf(text.substr(unitAt));
    if (unit == 0 || whole.size() + fraction.size() == 0 || !isDigits(fraction)) {
        return fail(ErrorCode::Usage,
                    fmt::format("\"{}\" is not a time such as 123ns, 4.5us, 12ms or 1.2s", text));
    }
    Duration ns = 0;
    for (const char digit : whole) {
        if (ns > (kMost / unit - (digit - '0')) / 10)
            return fail(ErrorCode::Usage, fmt::format("{} is too long", text));
        ns = ns * 10 + (digit - '0');
    }
    ns *= unit;
    for (const char digit : fraction) {
        unit /= 10;
        ns += std::min((digit - '0') * unit, kMost - ns);
    }
    return ns;
}

Result<Timestamp> parseTime(std::string_view text, Timestamp start) {
    const bool absolute = text.starts_with('@');
    const bool plus = text.starts_with('+');
    const auto length = parseDuration(text.substr(absolute || plus ? 1 : 0));
    if (!length || absolute) return length;
    return start > kMost - *length ? kMost : start + *length;
}

}  // namespace golanes
