// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// A run is cut into this many equal stretches of time: few enough that what happens in neighbours has little
// to do with each other, enough to tell how much they differ.
inline constexpr std::size_t kTimeBlocks = 24;
using BlockSums = std::array<double, kTimeBlocks>;
double sumOf(const BlockSums& sums);
// How often each block was drawn in one resample of a run.
using BlockWeights = std::array<std::uint16_t, kTimeBlocks>;

// Which block an instant falls into.
class BlockGrid {
  public:
    explicit BlockGrid(TimeRange range) : range_(range) {}

    // Instants outside of the range fall into the nearest block.
    std::size_t of(Timestamp t) const;
    TimeRange time(std::size_t block) const;
    TimeRange range() const { return range_; }

  private:
    TimeRange range_;
};

// Durations by block, rounded to about 2 %: enough for quantiles of resamples.
class BlockedTimes {
  public:
    void add(std::size_t block, Duration length);
    // Quantile `q` (0…1) of the durations of the blocks that were drawn, each as often; 0 of none.
    double quantile(double q, const BlockWeights& drawn) const;

  private:
    std::vector<std::array<std::uint32_t, kTimeBlocks>> bins_;  // by rising duration
};

// A metric over the blocks of a run, so that it can be computed anew of any resample of them: Σ over / Σ
// under · factor, or a quantile.
struct TimeBlocks {
    BlockSums over{};
    BlockSums under{};
    double factor = 1;
    std::shared_ptr<const BlockedTimes> times;  // of a quantile; else null
    double quantile = 0;

    // 0 where nothing was drawn that it could be computed from.
    double value(const BlockWeights& drawn) const;
};

}  // namespace golanes
