// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <vector>

namespace golanes {

// Tells in which user region a goroutine is, at times that never fall.
class RegionCursor {
  public:
    RegionCursor(const Trace& trace, const Goroutine& g)
        : next_(trace.regions.data() + g.firstRegion), end_(next_ + g.regionCount) {}

    // The innermost region that is open at `t`, or null. All calls together cost the regions of the
    // goroutine.
    const Region* at(Timestamp t) {
        for (; next_ != end_ && next_->start <= t; ++next_) open_.push_back(next_);
        while (!open_.empty() && open_.back()->end <= t) open_.pop_back();
        return open_.empty() ? nullptr : open_.back();
    }

  private:
    const Region* next_;
    const Region* end_;
    std::vector<const Region*> open_;  // innermost last
};

}  // namespace golanes
