// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/time_blocks.h"
#include "core/compare/sides.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Draws of the blocks of one run, with replacement: non-overlapping blocks (Carlstein, Ann. Statist. 14,
// 1986), which keep what happens close together together. The same seed gives the same draws everywhere.
std::vector<BlockWeights> blockDraws(std::uint64_t seed, std::size_t count);

// What one run a side can tell: whether the difference is more than what each run differs from itself over
// time. Weaker than repeats, which differ also by what differs from start to start.
struct BlockBootstrap {
    double p = 1;  // two-sided: twice how often the difference of two resamples is on the other side of 0
    double smallestP = 1;  // the least there can be: 2 / (draws + 1)
    double low = 0;        // 95 % of the differences lie between low and high
    double high = 0;
};

// Both sides have as many draws, each its own. Resamples with nothing to compute from count as 0.
// O(draws · blocks), for quantiles also times some hundred bins.
BlockBootstrap blockBootstrap(const Baseline<const TimeBlocks*>& base,
                              const Candidate<const TimeBlocks*>& candidate,
                              const Sides<std::vector<BlockWeights>>& draws);

}  // namespace golanes
