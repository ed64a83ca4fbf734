// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// Reading of text formats.
namespace golanes::text {

inline std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline std::string_view trimmed(std::string_view text) {
    constexpr const char* kSpace = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

// The first word, and what is behind it; both empty when there is none.
struct Token {
    std::string_view text;
    std::string_view rest;
};
inline Token firstToken(std::string_view text) {
    constexpr const char* kSpace = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(kSpace), text.size());
    return {text.substr(0, end), text.substr(end)};
}

// Takes the next line, without what ends it; the text is what follows.
inline std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Calls take(line, its offset in the file) for each line of `rest`, the end of a file of `size` bytes, with
// progress; false when the job was cancelled.
template <class Take>
bool forEachLine(std::string_view rest, std::size_t size, Job& job, Take take) {
    CancelCheck cancelled(job);
    while (!rest.empty()) {
        if (cancelled()) return false;
        const std::size_t offset = size - rest.size();
        job.advanceTo(offset);
        take(takeLine(rest), static_cast<std::int64_t>(offset));
    }
    return true;
}

// A whole number that takes all of the text.
template <class T>
std::optional<T> number(std::string_view text, int base = 10) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

inline bool isHex(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace golanes::text
