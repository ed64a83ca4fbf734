// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/time_blocks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace golanes {

namespace {

constexpr double kBinsPerOctave = 32;

std::size_t binOf(Duration length) {
    return length <= 1 ? 0
                       : static_cast<std::size_t>(std::log2(static_cast<double>(length)) * kBinsPerOctave);
}

double middleOf(std::size_t bin) {
    return std::exp2((static_cast<double>(bin) + 0.5) / kBinsPerOctave);
}

std::uint64_t drawnOf(const std::array<std::uint32_t, kTimeBlocks>& bin, const BlockWeights& drawn) {
    std::uint64_t n = 0;
    for (std::size_t b = 0; b < kTimeBlocks; ++b) n += std::uint64_t{bin[b]} * drawn[b];
    return n;
}

}  // namespace

double sumOf(const BlockSums& sums) {
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

std::size_t BlockGrid::of(Timestamp t) const {
    if (range_.empty() || t <= range_.begin) return 0;
    const double share = static_cast<double>(t - range_.begin) / static_cast<double>(range_.length());
    return std::min(static_cast<std::size_t>(share * kTimeBlocks), kTimeBlocks - 1);
}

TimeRange BlockGrid::time(std::size_t block) const {
    const auto edge = [&](std::size_t b) {
        return range_.begin + range_.length() / static_cast<Duration>(kTimeBlocks) * static_cast<Duration>(b);
    };
    return {edge(block), block + 1 == kTimeBlocks ? range_.end : edge(block + 1)};
}

void BlockedTimes::add(std::size_t block, Duration length) {
    const std::size_t bin = binOf(length);
    if (bin >= bins_.size()) bins_.resize(bin + 1);
    ++bins_[bin][block];
}

double BlockedTimes::quantile(double q, const BlockWeights& drawn) const {
    std::uint64_t all = 0;
    std::vector<std::uint64_t> counts(bins_.size());
    for (std::size_t i = 0; i < bins_.size(); ++i) all += counts[i] = drawnOf(bins_[i], drawn);
    if (all == 0) return 0;
    auto before = static_cast<std::uint64_t>(q * static_cast<double>(all - 1));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (before < counts[i]) return middleOf(i);
        before -= counts[i];
    }
    return 0;
}

double TimeBlocks::value(const BlockWeights& drawn) const {
    if (times) return times->quantile(quantile, drawn);
    double sum = 0, of = 0;
    for (std::size_t b = 0; b < kTimeBlocks; ++b) {
        sum += over[b] * drawn[b];
        of += under[b] * drawn[b];
    }
    return of == 0 ? 0 : sum / of * factor;
}

}  // namespace golanes
