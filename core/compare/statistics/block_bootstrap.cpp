// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/block_bootstrap.h"

#include <algorithm>
#include <random>

namespace golanes {

std::vector<BlockWeights> blockDraws(std::uint64_t seed, std::size_t count) {
    std::mt19937_64 random(seed);  // specified to the bit, unlike the distributions of <random>
    std::vector<BlockWeights> draws(count, BlockWeights{});
    for (BlockWeights& draw : draws)
        for (std::size_t i = 0; i < kTimeBlocks; ++i) ++draw[(random() >> 32) * kTimeBlocks >> 32];
    return draws;
}

BlockBootstrap blockBootstrap(const Baseline<const TimeBlocks*>& base,
                              const Candidate<const TimeBlocks*>& candidate,
                              const Sides<std::vector<BlockWeights>>& draws) {
    const std::size_t count = std::min(draws.base->size(), draws.candidate->size());
    std::vector<double> differences(count);
    for (std::size_t i = 0; i < count; ++i)
        differences[i] = (*candidate)->value((*draws.candidate)[i]) - (*base)->value((*draws.base)[i]);
    std::ranges::sort(differences);
    BlockBootstrap result;
    if (count == 0) return result;
    const auto upTo0 = std::ranges::upper_bound(differences, 0.0) - differences.begin();
    const auto below0 = std::ranges::lower_bound(differences, 0.0) - differences.begin();
    const auto fewer =
        std::min<std::size_t>(static_cast<std::size_t>(upTo0), count - static_cast<std::size_t>(below0));
    const auto at = [&](double share) {
        return differences[static_cast<std::size_t>(share * static_cast<double>(count - 1))];
    };
    result.smallestP = 2 / static_cast<double>(count + 1);
    result.p = std::min(1.0, 2 * static_cast<double>(fewer + 1) / static_cast<double>(count + 1));
    result.low = at(0.025);
    result.high = at(0.975);
    return result;
}

}  // namespace golanes
