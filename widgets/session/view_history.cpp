// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_history.h"

#include <utility>

namespace golanes {

void ViewHistory::reset(View first) {
    views_.assign(1, std::move(first));
    at_ = 0;
}

void ViewHistory::visit(View view, bool merge) {
    if (views_.empty()) return reset(std::move(view));
    if (view == views_[at_]) return;
    views_.resize(at_ + 1);
    // The first view is never merged away: it is what the user saw before the gesture.
    if (merge && at_ > 0) {
        views_[at_] = std::move(view);
        return;
    }
    views_.push_back(std::move(view));
    if (views_.size() > kLimit) views_.pop_front();
    at_ = views_.size() - 1;
}

View ViewHistory::back() {
    if (canGoBack()) --at_;
    return current();
}

View ViewHistory::forward() {
    if (canGoForward()) ++at_;
    return current();
}

}  // namespace golanes
