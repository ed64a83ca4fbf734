// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"

#include <span>
#include <vector>

namespace golanes {

// What a set of durations looks like, at two finenesses: bins for a histogram, steps for the share of them
// that is no longer than a duration (the empirical cumulative distribution).
struct Distribution {
    Quantiles quantiles;

    struct Bin {
        Duration begin = 0;  // ns; it ends where the next begins, the last one at `end`
        std::uint64_t count = 0;
    };
    std::vector<Bin>
        bins;  // even on a logarithmic axis, from the one of the least to the one of the greatest
    Duration end = 0;

    struct Step {
        Duration upTo = 0;  // ns
        double share = 0;   // of the durations that are no longer: exact, 0…1
    };
    std::vector<Step>
        steps;  // by rising duration; the first is the least, the last the greatest with share 1
};

// Sorts `values`. `perDecade` (≥ 1) bins for each power of ten, and kStepsABin steps for each of them.
// Durations under 1 ns are in the bin of 1 ns. Empty for no values. O(n log n).
inline constexpr int kStepsABin = 8;
Distribution distributionOf(std::span<Duration> values, int perDecade);

}  // namespace golanes
