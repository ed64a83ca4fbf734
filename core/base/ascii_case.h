// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace golanes {

// Text whatever the case of its letters, those of ASCII alone: names in programs hardly have others.

constexpr char smallLetter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether `part` is in `text`; an empty one is in every text.
inline bool containsAnyCase(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) { return smallLetter(a) == smallLetter(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

}  // namespace golanes
