// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/offset_votes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace golanes {

namespace {

constexpr Duration kBin = 2'000;
constexpr Duration kNearest = 200'000;
constexpr Duration kFarthest = 20'000'000;
constexpr std::size_t kPeakBins = 3;
// The foot of the peak, not counted as its surroundings.
constexpr std::size_t kFootBins = 15;

}  // namespace

double OffsetVotes::prominence() const {
    return (static_cast<double>(votes) - around) / std::sqrt(around + 1);
}

OffsetVotes voteOffset(std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures,
                       const ClockMap& map, Duration within) {
    const Duration half = std::clamp(within, kNearest, kFarthest) / kBin * kBin;
    std::vector<std::size_t> bins(static_cast<std::size_t>(2 * half / kBin) + 1);
    forEachPair(moments, departures, map, half, [&](const ThreadMoment&, const ThreadStay&, Duration apart) {
        ++bins[static_cast<std::size_t>((apart + half) / kBin)];
    });
    const auto sum = [&](std::size_t from, std::size_t to) {
        return std::accumulate(bins.begin() + static_cast<std::ptrdiff_t>(from),
                               bins.begin() + static_cast<std::ptrdiff_t>(to), std::size_t{0});
    };
    OffsetVotes best;
    std::size_t at = 0;
    for (std::size_t i = 0; i + kPeakBins <= bins.size(); ++i) {
        if (const std::size_t votes = sum(i, i + kPeakBins); votes > best.votes) best.votes = votes, at = i;
    }
    const std::size_t footBegin = at - std::min(at, kFootBins);
    const std::size_t footEnd = std::min(at + kPeakBins + kFootBins, bins.size());
    const std::size_t others = sum(0, footBegin) + sum(footEnd, bins.size());
    const std::size_t otherBins = bins.size() - (footEnd - footBegin);
    best.around = static_cast<double>(others * kPeakBins) / static_cast<double>(otherBins);
    best.shift = static_cast<Duration>(at) * kBin + static_cast<Duration>(kPeakBins) * kBin / 2 - half;
    return best;
}

}  // namespace golanes
