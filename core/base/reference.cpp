// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"

#include "core/base/time_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

bool isClockTime(std::string_view text) {
    return text.starts_with('@') && parseTime(text, 0).has_value();
}

bool isTime(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return isClockTime(text);
    return isClockTime(text.substr(0, dots)) && isClockTime(text.substr(dots + 2));
}

// "G123" and the like.
bool isThing(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() > 1 && std::string_view("GPM").find(text[0]) != std::string_view::npos &&
           std::ranges::all_of(text.substr(1), isDigit);
}

bool isPlace(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) return isThing(text);
    if (at == 0) return isTime(text);
    return isThing(text.substr(0, at)) && isClockTime(text.substr(at));
}

}  // namespace

std::optional<Reference> parseReference(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
    const std::size_t hash = text.rfind('#');
    if (hash == std::string_view::npos || hash == 0) return std::nullopt;
    Reference reference{std::string(text.substr(0, hash)), std::string(text.substr(hash + 1))};
    return isPlace(reference.place) ? std::optional(std::move(reference)) : std::nullopt;
}

std::string clockPlace(Timestamp t) {
    constexpr Timestamp kSecond = 1'000'000'000;
    if (t < 0) t = 0;  // no clock of a trace runs below
    std::string text = fmt::format("@{}.{:09}", t / kSecond, t % kSecond);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text + 's';
}

std::string clockPlace(TimeRange range) {
    return clockPlace(range.begin) + ".." + clockPlace(range.end);
}

std::string referenceText(const Reference& reference) {
    return reference.file + '#' + reference.place;
}

}  // namespace golanes
