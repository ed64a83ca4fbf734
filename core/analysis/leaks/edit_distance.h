// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace golanes {

// How many elements have to be put in, taken out or replaced to make one sequence the other (Levenshtein).
// O(|a| · |b|).
template <class T>
std::size_t editDistance(std::span<const T> a, std::span<const T> b) {
    std::vector<std::size_t> row(b.size() + 1);  // distances of the elements of a so far to b's first ones
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace golanes
