// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/utilization.h"

#include <span>

namespace golanes {

// The integral of the utilization from the first change (there is one) to times that rise from call to call,
// in ns of the whole machine.
class UtilizationIntegral {
  public:
    explicit UtilizationIntegral(std::span<const UtilizationChange> changes) : changes_(changes) {}

    double upTo(Timestamp t) {
        while (at_ + 1 < changes_.size() && changes_[at_ + 1].time <= t) {
            sum_ += area(changes_[at_ + 1].time);
            ++at_;
        }
        return sum_ + area(t);
    }

  private:
    double area(Timestamp until) const {
        return changes_[at_].utilization * static_cast<double>(until - changes_[at_].time);
    }

    std::span<const UtilizationChange> changes_;
    std::size_t at_ = 0;
    double sum_ = 0;  // up to changes_[at_]
};

}  // namespace golanes
