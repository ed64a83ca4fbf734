// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_value.h"

#include "core/base/ascii_case.h"
#include "core/filter/filter_units.h"
#include "core/filter/nearest_word.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace golanes {

namespace {

using Kind = FilterToken::Kind;

std::string shown(const FilterToken& value) {
    return value.kind == Kind::Number ? "This number" : "'" + value.text + "'";
}

// The nearest whole number; TableRows::kNone, the least, stands for no value.
std::int64_t whole(long double number) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    if (number >= static_cast<long double>(kMost)) return kMost;
    if (number <= -static_cast<long double>(kMost)) return -kMost;
    return std::llroundl(number);
}

FilterResult<std::int64_t> scaled(const FilterToken& value, std::optional<long double> unit,
                                  const std::string& advice) {
    if (value.kind != Kind::Number) return filterFails(value.part, shown(value), advice);
    if (value.number == 0 && value.text.empty()) return 0;
    if (!unit) return filterFails(value.part, shown(value), advice);
    return whole(value.number * *unit);
}

FilterResult<std::int64_t> count(const FilterToken& value) {
    const bool right =
        value.kind == Kind::Number && value.text.empty() && value.number == std::floor(value.number);
    if (!right) return filterFails(value.part, shown(value), "a whole number without a unit was expected");
    return whole(value.number);
}

FilterResult<std::int64_t> share(const FilterToken& value) {
    const bool percent = value.text == "%";
    if (value.kind != Kind::Number || (!percent && !value.text.empty()))
        return filterFails(value.part, shown(value), "a share was expected, as 10% or 0.1");
    return whole(value.number * (percent ? 1e4L : 1e6L));
}

// "57" or "G57".
FilterResult<std::int64_t> goroutine(const FilterToken& value) {
    if (value.kind == Kind::Number) return count(value);
    std::int64_t id = 0;
    const char* end = value.text.data() + value.text.size();
    if (value.text.size() > 1 && smallLetter(value.text.front()) == 'g') {
        const auto [stop, error] = std::from_chars(value.text.data() + 1, end, id);
        if (error == std::errc() && stop == end && id >= 0) return id;
    }
    return filterFails(value.part, shown(value), "the number of a goroutine was expected, as 57 or G57");
}

FilterResult<std::int64_t> flag(const FilterToken& value) {
    const std::string text = textOf(value);
    if (text == "yes" || text == "true" || text == "1") return 1;
    if (text == "no" || text == "false" || text == "0") return 0;
    return filterFails(value.part, shown(value), "yes or no was expected");
}

FilterResult<std::int64_t> word(const FilterColumn& field, const FilterToken& value) {
    const std::string text = textOf(value);
    const auto same = [&](const std::string& w) { return sameWord(w, text); };
    const auto found = std::ranges::find_if(field.words, same);
    if (found != field.words.end()) return found - field.words.begin();
    return filterFails(value.part, "'" + text + "' is no " + field.name, didYouMean(text, field.words));
}

}  // namespace

std::string textOf(const FilterToken& value) {
    if (value.kind != Kind::Number) return value.text;
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, value.number).ptr;
    return std::string(digits, end) + value.text;
}

FilterResult<std::int64_t> numberFor(const FilterColumn& field, const FilterToken& value, Timestamp zero) {
    const auto time = [&] {
        return scaled(value, unitOfTime(value.text),
                      "a time with its unit was expected, as 1.5ms (ns us ms s m h)");
    };
    switch (field.type) {
        case FieldType::Count:
        case FieldType::Id:
            return count(value);
        case FieldType::Length:
            return time();
        case FieldType::Time:
            return time().map([zero](std::int64_t t) {
                return whole(static_cast<long double>(t) + static_cast<long double>(zero));
            });
        case FieldType::Bytes:
            return scaled(value, unitOfBytes(value.text),
                          "a size with its unit was expected, as 4MB (B kB MB GB KiB MiB GiB)");
        case FieldType::Share:
            return share(value);
        case FieldType::Goroutine:
            return goroutine(value);
        case FieldType::Flag:
            return flag(value);
        case FieldType::Word:
            return word(field, value);
        case FieldType::Text:
            break;
    }
    return filterFails(value.part, shown(value), "a text was expected");
}

}  // namespace golanes
