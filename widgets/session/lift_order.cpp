// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lift_order.h"

#include <algorithm>

namespace golanes {

void LiftOrder::add(Rank rank, std::function<bool()> isThere, std::function<void()> lift) {
    const auto at = std::ranges::upper_bound(entries_, rank, {}, &Entry::rank);
    entries_.insert(at, {rank, std::move(isThere), std::move(lift)});
}

bool LiftOrder::any() const {
    return std::ranges::any_of(entries_, [](const Entry& e) { return e.isThere(); });
}

void LiftOrder::liftFirst() {
    const auto it = std::ranges::find_if(entries_, [](const Entry& e) { return e.isThere(); });
    if (it != entries_.end()) it->lift();
}

}  // namespace golanes
