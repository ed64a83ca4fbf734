// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"

#include <cstdint>
#include <random>
#include <vector>

namespace golanes::test {

// Axes from the whole trace to a few ns, also beyond its ends, with and without folds.
inline std::vector<TimeAxis> someAxes(const TimeRange& range, std::mt19937_64& random, bool folded) {
    std::vector<TimeAxis> axes;
    for (const int width : {1, 7, 64, 333}) {
        for (Duration length = 2 * range.length(); length > 0; length /= 7) {
            const auto from = range.begin - length / 4 +
                              static_cast<Duration>(random() % static_cast<std::uint64_t>(range.length()));
            std::vector<Fold> folds;
            for (int k = 0; folded && k < 6; ++k) {
                const auto at = from + static_cast<Duration>(random() % static_cast<std::uint64_t>(length));
                folds.push_back(
                    {at, at + 1 + static_cast<Duration>(random() % static_cast<std::uint64_t>(length)) / 4});
            }
            axes.emplace_back(TimeRange{from, from + length}, width, folds);
        }
        axes.emplace_back(range, width);
    }
    return axes;
}

}  // namespace golanes::test
