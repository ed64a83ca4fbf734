// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/weighted_stacks.h"

#include "core/base/int128.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace golanes {

WeightAdder::WeightAdder(FlameStacksPtr stacks, TimeRange range, std::uint32_t slices)
    : stacks_(std::move(stacks)), range_(range), slices_(std::max(slices, 1u)) {
    if (slices_ == 1) sums_.resize(stacks_->nodes().size());
}

std::uint32_t WeightAdder::sliceOf(Timestamp time) const {
    const Duration length = range_.length();
    if (time <= range_.begin || length <= 0) return 0;
    if (time >= range_.end) return slices_ - 1;
    return static_cast<std::uint32_t>(product(time - range_.begin, slices_) / length);
}

void WeightAdder::addSliced(std::uint32_t slice, FlameStackId stack, const FlameWeight& one) {
    const std::uint64_t key = std::uint64_t{slice} << 32 | stack.value;
    if (const std::uint32_t* row = rowOf_.find(key)) {
        rows_[*row].self.add(one);
        return;
    }
    rowOf_.set(key, static_cast<std::uint32_t>(rows_.size()));
    rows_.push_back({slice, stack, one});
}

WeightedStacks WeightAdder::take() {
    WeightedStacks result{stacks_, std::move(rows_), total_};
    for (std::uint32_t s = 0; s < sums_.size(); ++s) {
        if (sums_[s].count > 0) result.rows.push_back({0, FlameStackId(s), sums_[s]});
    }
    std::ranges::sort(result.rows, {}, [&](const WeightedStacks::Row& row) {
        return std::tuple(row.slice, stacks_->rank(row.stack));
    });
    return result;
}

}  // namespace golanes
