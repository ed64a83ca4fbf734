// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <span>

namespace golanes {

// What a set of durations looks like; all ns. Quantile p of n values is sorted[floor(p·(n−1))], so that every
// quantile is a value that occurred.
struct Quantiles {
    std::uint64_t count = 0;  // 0: all else is 0 and means nothing
    Duration total = 0;
    Duration min = 0;
    Duration p50 = 0;
    Duration p90 = 0;
    Duration p99 = 0;
    Duration p999 = 0;
    Duration max = 0;

    Duration mean() const { return count == 0 ? 0 : total / static_cast<Duration>(count); }
};

// Reorders `values` (selection, not a full sort). O(n).
Quantiles quantilesOf(std::span<Duration> values);

}  // namespace golanes
