// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/span_items.h"
#include "core/store/trace.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace golanes {

// Regions that do not overlap, for DisjointItems: rows of Trace::regions by rising start.
class RegionItems {
  public:
    static constexpr std::uint32_t kFew = ~std::uint32_t{0};

    RegionItems(const Trace& trace, std::span<const std::uint32_t> rows) : trace_(trace), rows_(rows) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    Timestamp start(std::uint32_t i) const { return trace_.regions[rows_[i]].start; }
    Timestamp end(std::uint32_t i) const { return trace_.regions[rows_[i]].end; }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t) const { return ColorRole::User; }
    std::uint32_t ref(std::uint32_t i) const { return rows_[i]; }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    // All are of one role, of which any time will do.
    void addEach(TimeRange range, std::uint32_t, std::uint32_t, RoleTimes& times) const {
        times[static_cast<std::size_t>(ColorRole::User)] += range.length();
    }
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    const Trace& trace_;
    std::span<const std::uint32_t> rows_;
};

}  // namespace golanes
