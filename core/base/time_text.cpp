// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include "core/base/int128.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>

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

constexpr Duration kSecond = 1'000'000'000;
constexpr Duration kMinute = 60 * kSecond;
constexpr Duration kHour = 60 * kMinute;
constexpr Duration kDay = 24 * kHour;

// Without blanks: the ASCII one, the no-break, thin and narrow no-break spaces of written times.
std::string withoutBlanks(std::string_view text) {
    std::string out(text);
    for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
        for (std::size_t at = 0; (at = out.find(blank, at)) != std::string::npos;)
            out.erase(at, blank.size());
    }
    return out;
}

// One or two digits below `limit`; -1 for anything else.
int smallNumber(std::string_view text, int limit) {
    if (text.empty() || text.size() > 2 || !isDigits(text)) return -1;
    int n = 0;
    for (const char digit : text) n = n * 10 + (digit - '0');
    return n < limit ? n : -1;
}

// "14:03", "14:03:22", "14:03:22.123" as ns since midnight; none for anything else.
std::optional<Duration> timeOfDay(std::string_view text) {
    const std::size_t first = text.find(':');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = std::min(text.find(':', first + 1), text.size());
    const int hours = smallNumber(text.substr(0, first), 24);
    const int minutes = smallNumber(text.substr(first + 1, second - first - 1), 60);
    if (hours < 0 || minutes < 0) return std::nullopt;
    Duration seconds = 0;
    if (second < text.size()) {
        const std::string_view rest = text.substr(second + 1);
        if (smallNumber(rest.substr(0, rest.find('.')), 60) < 0) return std::nullopt;
        const auto parsed = parseDuration(std::string(rest) + "s");
        if (!parsed) return std::nullopt;
        seconds = *parsed;
    }
    return hours * kHour + minutes * kMinute + seconds;
}

// The instant of a time of day, on the day that fits the trace best.
Timestamp onItsDay(Duration sinceMidnight, const TimeFrame& frame) {
    const Int128 today = floorDiv(Int128{frame.trace.begin} + *frame.wall, kDay);
    const auto distance = [&](Timestamp t) {
        return t < frame.trace.begin ? Int128{frame.trace.begin} - t
                                     : std::max(Int128{0}, Int128{t} - frame.trace.end);
    };
    const auto onDay = [&](int day) {
        return saturate(product(today + day, kDay) + sinceMidnight - *frame.wall);
    };
    Timestamp best = onDay(-1);
    for (const int day : {0, 1}) {
        if (distance(onDay(day)) < distance(best)) best = onDay(day);
    }
    return best;
}

// A time on the trace's clock, or since the start of the recording when only that lies in it.
Timestamp withinTrace(Timestamp t, TimeRange trace) {
    const bool outside = t < trace.begin || t > trace.end;
    return outside && t >= 0 && t <= Int128{trace.end} - trace.begin ? trace.begin + t : t;
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

Result<Timestamp> parseTime(std::string_view text, const TimeFrame& frame) {
    const std::string plain = withoutBlanks(text);
    const Timestamp zero = frame.zero.value_or(frame.trace.begin);
    for (const std::string_view minus : {"-", "\xE2\x88\x92"}) {
        if (!plain.starts_with(minus)) continue;
        return parseDuration(std::string_view(plain).substr(minus.size())).map([zero](Duration before) {
            return saturate(Int128{zero} - before);
        });
    }
    const auto day = timeOfDay(plain);
    if (!day && plain.starts_with('@'))
        return parseTime(plain, zero).map([&](Timestamp t) { return withinTrace(t, frame.trace); });
    if (!day) return parseTime(plain, zero);
    if (!frame.wall) return fail(ErrorCode::Usage, "the recording does not know the time of day");
    return onItsDay(*day, frame);
}

Result<TimeRange> parseTimeRange(std::string_view text, const TimeFrame& frame) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return fail(ErrorCode::Usage, fmt::format("\"{}\" is not a range such as 1s..1.5s", text));
    }
    const auto first = parseTime(text.substr(0, dots), frame);
    const auto second = parseTime(text.substr(dots + 2), frame);
    if (!first) return tl::unexpected(first.error());
    if (!second) return tl::unexpected(second.error());
    return TimeRange{std::min(*first, *second), std::max(*first, *second)};
}

}  // namespace golanes
