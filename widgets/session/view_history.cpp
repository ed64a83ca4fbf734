// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_history.h"

namespace golanes {

void ViewHistory::reset(TimeRange first) {
    views_.assign(1, first);
    at_ = 0;
}

void ViewHistory::visit(TimeRange range, bool merge) {
    if (views_.empty()) return reset(range);
    if (range == views_[at_]) return;
    views_.resize(at_ + 1);
    // The first view is never merged away: it is what the user saw before the gesture.
    if (merge && at_ > 0) {
        views_[at_] = range;
        return;
    }
    views_.push_back(range);
    if (views_.size() > kLimit) views_.pop_front();
    at_ = views_.size() - 1;
}

TimeRange ViewHistory::back() {
    if (canGoBack()) --at_;
    return current();
}

TimeRange ViewHistory::forward() {
    if (canGoForward()) ++at_;
    return current();
}

}  // namespace golanes
