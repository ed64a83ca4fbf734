// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <deque>

namespace golanes {

// Earlier and later views, as a browser keeps pages. Holds at most kLimit; the oldest go first.
class ViewHistory {
  public:
    static constexpr std::size_t kLimit = 1024;

    void reset(TimeRange first);
    // The view changed to `range`. `merge`: it continues the change before (one turn of the wheel is many
    // small changes) and replaces its entry. Forgets the later views.
    void visit(TimeRange range, bool merge);

    bool canGoBack() const { return at_ > 0; }
    bool canGoForward() const { return at_ + 1 < views_.size(); }
    // The earlier or later view, which becomes the current one; the current one when there is none.
    TimeRange back();
    TimeRange forward();
    TimeRange current() const { return views_.empty() ? TimeRange{} : views_[at_]; }

  private:
    std::deque<TimeRange> views_;
    std::size_t at_ = 0;
};

}  // namespace golanes
