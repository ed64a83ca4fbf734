// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/tick_label.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace golanes {

namespace {

constexpr Int128 kSecond = 1'000'000'000;
constexpr Int128 kMinute = 60 * kSecond;
constexpr Int128 kHour = 60 * kMinute;
constexpr Int128 kDay = 24 * kHour;
constexpr std::string_view kGroupSpace = "\u202f";  // narrow and not broken at a line's end

Int128 powerOfTen(int n) {
    Int128 p = 1;
    for (; n > 0; --n) p *= 10;
    return p;
}

int trailingZeros(Int128 v) {
    int n = 0;
    for (; v % 10 == 0; v /= 10) ++n;
    return n;
}

std::string_view unitName(int power) {
    return power == 0 ? "ns" : power == 3 ? "µs" : power == 6 ? "ms" : "s";
}

// `digits` with a space between every three, counted from the left or from the right.
std::string grouped(std::string_view digits, bool fromRight) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t place = fromRight ? digits.size() - i : i;
        if (i > 0 && place % 3 == 0) text += kGroupSpace;
        text += digits[i];
    }
    return text;
}

// A reading in the unit of 10^unit ns with this many decimals, which must suffice.
std::string number(Int128 reading, int unit, int decimals, bool group) {
    const Int128 size = reading < 0 ? -reading : reading;
    const Int128 one = powerOfTen(unit);
    std::string whole = fmt::format("{}", static_cast<std::int64_t>(size / one));
    if (group) whole = grouped(whole, true);
    std::string text = (reading < 0 ? "-" : "") + whole;
    if (decimals > 0) {
        const auto part = static_cast<std::int64_t>(size % one / powerOfTen(unit - decimals));
        const std::string places = fmt::format("{:0{}}", part, decimals);
        text += "." + (group ? grouped(places, false) : places);
    }
    return fmt::format("{} {}", text, unitName(unit));
}

struct WallClock {
    int year;
    unsigned month, day;
    int hour, minute, second;
    std::int64_t nanos;
};
WallClock wallClock(Int128 unixNs) {
    const Int128 day = floorDiv(unixNs, kDay);
    const Int128 rest = unixNs - day * kDay;
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}};
    return {int(date.year()),
            unsigned(date.month()),
            unsigned(date.day()),
            static_cast<int>(rest / kHour),
            static_cast<int>(rest / kMinute % 60),
            static_cast<int>(rest / kSecond % 60),
            static_cast<std::int64_t>(rest % kSecond)};
}

std::string date(const WallClock& w) {
    return fmt::format("{:04}-{:02}-{:02}", w.year, w.month, w.day);
}

std::string secondsText(const WallClock& w, int decimals, bool group) {
    std::string text = fmt::format("{:02}:{:02}:{:02}", w.hour, w.minute, w.second);
    if (decimals <= 0) return text;
    const std::string places = fmt::format("{:09}", w.nanos).substr(0, static_cast<std::size_t>(decimals));
    return text + "." + (group ? grouped(places, false) : places);
}

std::string clockLabel(Int128 reading, Int128 step, Int128 length) {
    const WallClock w = wallClock(reading);
    if (step >= kDay) return date(w);
    std::string text = step >= kMinute   ? fmt::format("{:02}:{:02}", w.hour, w.minute)
                       : step >= kSecond ? secondsText(w, 0, false)
                                         : secondsText(w, 9 - trailingZeros(step), false);
    return length < kDay ? text : fmt::format("{:02}-{:02} {}", w.month, w.day, text);
}

TickStep clockStepAtLeast(double ns) {
    struct Step {
        Int128 ns;
        int divisions;
    };
    static constexpr std::array<Step, 17> kSteps{{{kSecond, 5},
                                                  {2 * kSecond, 4},
                                                  {5 * kSecond, 5},
                                                  {10 * kSecond, 5},
                                                  {20 * kSecond, 4},
                                                  {30 * kSecond, 3},
                                                  {kMinute, 6},
                                                  {2 * kMinute, 4},
                                                  {5 * kMinute, 5},
                                                  {10 * kMinute, 5},
                                                  {20 * kMinute, 4},
                                                  {30 * kMinute, 3},
                                                  {kHour, 6},
                                                  {2 * kHour, 4},
                                                  {3 * kHour, 3},
                                                  {6 * kHour, 6},
                                                  {12 * kHour, 4}}};
    for (const Step& s : kSteps) {
        if (static_cast<double>(s.ns) >= ns) return {s.ns, s.divisions};
    }
    const TickStep days = tickStepAtLeast(ns / static_cast<double>(kDay), false);
    return {days.ns * kDay, days.divisions == 1 ? 4 : days.divisions};
}

}  // namespace

TickStep tickStepAtLeast(double ns, bool clock) {
    if (clock && ns > static_cast<double>(kSecond) / 2) return clockStepAtLeast(ns);
    Int128 power = 1;
    for (int k = 0; k < 19; ++k, power *= 10) {
        const bool fine = k > 0;  // a step has whole ns to be divided into
        if (static_cast<double>(power) >= ns) return {power, fine ? 5 : 1};
        if (static_cast<double>(2 * power) >= ns) return {2 * power, fine ? 4 : 2};
        if (static_cast<double>(5 * power) >= ns) return {5 * power, 5};
    }
    return {};
}

TickLabels::TickLabels(Int128 first, Int128 length, bool clock, Int128 longest)
    : clock_(clock), first_(first), length_(length) {
    while (powerOfTen(digits_) < length) ++digits_;
    const Int128 base = floorDiv(first, powerOfTen(digits_)) * powerOfTen(digits_);
    if (clock) {
        if (digits_ < 8) base_ = base;
        return;
    }
    const Int128 largest = std::max(first < 0 ? -first : first, first + length);
    while (unit_ < 9 && powerOfTen(unit_ + 3) <= std::max(largest, longest)) unit_ += 3;
    const bool tooLong = largest >= powerOfTen(14) && digits_ < 14;  // 100,000 s and more
    if (digits_ < unit_ - 1 || tooLong) base_ = base;
}

std::string TickLabels::base() const {
    if (!base_) return clock_ && length_ < kDay ? date(wallClock(first_)) : std::string();
    if (!clock_) return number(*base_, unit_, std::max(0, unit_ - digits_), true);
    const WallClock w = wallClock(*base_);
    return fmt::format("{} {}", date(w), secondsText(w, 9 - digits_, true));
}

int TickLabels::labelUnit() const {
    if (!base_) return unit_;
    int unit = 0;
    while (unit < 9 && unit + 3 < digits_) unit += 3;  // at most four digits before the point
    return unit;
}

std::string TickLabels::label(Int128 reading, Int128 step) const {
    if (clock_ && !base_) return clockLabel(reading, step, length_);
    const int unit = labelUnit();
    const std::string text =
        number(reading - base_.value_or(0), unit, std::max(0, unit - trailingZeros(step)), false);
    return base_ ? "+" + text : text;
}

std::string TickLabels::exact(Int128 reading) const {
    if (clock_ && !base_) return secondsText(wallClock(reading), 9, true);
    const Int128 offset = reading - base_.value_or(0);
    const std::string text = number(offset, labelUnit(), labelUnit(), true);
    return base_ && offset >= 0 ? "+" + text : text;
}

}  // namespace golanes
