// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/order_rule.h"

#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

namespace golanes::v1 {

// The procs ("lanes") whose heads have to wait for an event of some goroutine, found by what they wait for
// and by time, each in logarithmic time. Heads hardly ever wait in a sound trace; in a forged one all may do.
class WaitingLanes {
  public:
    static constexpr std::uint32_t kNobody = ~std::uint32_t{0};

    bool empty() const { return byTime_.empty(); }
    std::size_t size() const { return byTime_.size(); }

    // `lane`, whose head is of the time `ticks`, waits until `goroutine` is as `need` says.
    void add(std::uint32_t lane, std::int64_t ticks, std::uint32_t goroutine, const OrderNeed& need) {
        byTime_.emplace(ticks, lane);
        byNeed_.emplace(goroutine, need, ticks, lane);
    }
    void remove(std::uint32_t lane, std::int64_t ticks, std::uint32_t goroutine, const OrderNeed& need) {
        byTime_.erase({ticks, lane});
        byNeed_.erase({goroutine, need, ticks, lane});
    }
    // Takes out the lane with the earliest head of those that wait for just that; kNobody when there is none.
    // One is enough: its event changes the goroutine, and with it what the others wait for.
    std::uint32_t take(std::uint32_t goroutine, const OrderNeed& need) {
        const auto it = byNeed_.lower_bound({goroutine, need, INT64_MIN, 0});
        if (it == byNeed_.end() || std::get<0>(*it) != goroutine || std::get<1>(*it) != need) return kNobody;
        const auto [g, n, ticks, lane] = *it;
        byTime_.erase({ticks, lane});
        byNeed_.erase(it);
        return lane;
    }
    // The earliest head's time, and its lane. Not when empty.
    std::int64_t earliestTicks() const { return byTime_.begin()->first; }
    std::uint32_t earliestLane() const { return byTime_.begin()->second; }

  private:
    std::set<std::pair<std::int64_t, std::uint32_t>> byTime_;
    std::set<std::tuple<std::uint32_t, OrderNeed, std::int64_t, std::uint32_t>> byNeed_;
};

}  // namespace golanes::v1
