// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace golanes {

// Windows of equal length at equal distances: the parts of a long recording that are looked at.
class TimeWindows {
  public:
    static constexpr std::size_t kNone = ~std::size_t{0};

    TimeWindows() = default;
    // `count` windows (1 or more) of at most `length` in equal parts of `range`, each in the middle of its
    // part.
    TimeWindows(TimeRange range, std::size_t count, Duration length)
        : count_(count),
          period_(std::max<Duration>(range.length() / static_cast<Duration>(count), 1)),
          length_(std::clamp<Duration>(length, 1, period_)),
          first_(range.begin + (period_ - length_) / 2),
          perPeriod_(1.0 / static_cast<double>(period_)) {}

    std::size_t count() const { return count_; }
    TimeRange operator[](std::size_t i) const {
        const Timestamp begin = first_ + static_cast<Duration>(i) * period_;
        return {begin, begin + length_};
    }
    // The window that `t` lies in, or kNone.
    std::size_t at(Timestamp t) const {
        const std::uint64_t since = static_cast<std::uint64_t>(t) - static_cast<std::uint64_t>(first_);
        const double part = static_cast<double>(since) * perPeriod_;
        if (t < first_ || part >= static_cast<double>(count_)) return kNone;
        const auto i = static_cast<std::size_t>(part);
        return (*this)[i].contains(t) ? i : kNone;
    }

  private:
    std::size_t count_ = 0;
    Duration period_ = 1;
    Duration length_ = 1;
    Timestamp first_ = 0;
    double perPeriod_ = 1;
};

}  // namespace golanes
