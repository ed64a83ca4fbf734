// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/fold_list.h"

#include <cstddef>
#include <deque>

namespace golanes {

// What is seen of the time of a recording.
struct View {
    TimeRange range;
    FoldList folds{};  // of the whole recording, not only of the range

    bool operator==(const View&) const = default;
};

// Earlier and later views, as a browser keeps pages. Holds at most kLimit; the oldest go first.
class ViewHistory {
  public:
    static constexpr std::size_t kLimit = 1024;

    void reset(View first);
    // The view changed. `merge`: it continues the change before (one turn of the wheel is many small changes)
    // and replaces its entry. Forgets the later views.
    void visit(View view, bool merge);

    bool canGoBack() const { return at_ > 0; }
    bool canGoForward() const { return at_ + 1 < views_.size(); }
    // The earlier or later view, which becomes the current one; the current one when there is none.
    View back();
    View forward();
    View current() const { return views_.empty() ? View{} : views_[at_]; }

  private:
    std::deque<View> views_;
    std::size_t at_ = 0;
};

}  // namespace golanes
