// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/nearest_word.h"

#include "core/base/ascii_case.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace golanes {

namespace {

constexpr std::size_t kLongest = 64;  // letters; longer words are not compared
constexpr std::size_t kListed = 6;

char plainLetter(char c) {
    return c == '_' || c == '-' ? ' ' : smallLetter(c);
}

// Letters to be put in, left out, made other or swapped with their neighbour (the optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = plainLetter(a[i - 1]) == plainLetter(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0u : 1u)});
            if (i > 1 && j > 1 && plainLetter(a[i - 1]) == plainLetter(b[j - 2]) &&
                plainLetter(a[i - 2]) == plainLetter(b[j - 1]))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = last;
        last = row;
    }
    return last[b.size()];
}

}  // namespace

bool sameWord(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, plainLetter, plainLetter);
}

std::string didYouMean(std::string_view word, std::span<const std::string> known) {
    const std::string* nearest = nullptr;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const std::string& k : known) {
        if (k.size() > kLongest || word.size() > kLongest) continue;
        // Of equally near ones that which goes on from what was typed.
        const std::size_t d = 2 * distance(word, k) + (k.starts_with(word) ? 0 : 1);
        if (d < least && d / 2 * 3 <= std::max(word.size(), k.size())) {
            least = d;
            nearest = &k;
        }
    }
    if (nearest) return "did you mean '" + *nearest + "'?";
    std::string list;
    for (std::size_t i = 0; i < std::min(known.size(), kListed); ++i)
        if (!known[i].empty()) list += (list.empty() ? "there is " : ", ") + known[i];
    return list.empty() || known.size() <= kListed ? list : list + "…";
}

}  // namespace golanes
