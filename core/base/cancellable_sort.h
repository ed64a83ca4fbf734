// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <algorithm>
#include <functional>
#include <ranges>

namespace golanes {

// As std::ranges::stable_sort, but asks the job every few thousand comparisons: false when it was cancelled,
// and the values, which can be copied like bytes, stand there in any order and number.
template <std::ranges::random_access_range Values, class Key>
bool stableSort(Values&& values, Key key, const Job& job) {
    struct Cancelled {};
    CancelCheck cancelled(job);
    const auto less = [&](const auto& a, const auto& b) {
        if (cancelled()) throw Cancelled();  // the only way out of a sort
        return std::invoke(key, a) < std::invoke(key, b);
    };
    // Most are in order already, and need not be copied.
    const auto later = [&](const auto& a, const auto& b) { return less(b, a); };
    try {
        const bool sorted = std::ranges::adjacent_find(values, later) == std::ranges::end(values);
        if (!sorted) std::stable_sort(std::ranges::begin(values), std::ranges::end(values), less);
    } catch (const Cancelled&) {
        return false;
    }
    return true;
}

}  // namespace golanes
