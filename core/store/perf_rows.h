// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Rows of a table by a group that each belongs to (its thread, its CPU), in the order of the table.
class PerfRows {
  public:
    PerfRows() = default;
    // groupOf(row) of rows 0 … rows - 1 is a group below `groups`; any other number leaves the row out.
    template <class GroupOf>
    PerfRows(std::size_t rows, std::size_t groups, GroupOf&& groupOf) : begins_(groups + 1) {
        for (std::size_t r = 0; r < rows; ++r) {
            if (const std::size_t g = groupOf(r); g < groups) ++begins_[g + 1];
        }
        for (std::size_t g = 0; g < groups; ++g) begins_[g + 1] += begins_[g];
        rows_ = Column<std::uint32_t>(begins_[groups]);
        std::vector<std::uint32_t> next = begins_;
        for (std::size_t r = 0; r < rows; ++r) {
            if (const std::size_t g = groupOf(r); g < groups)
                rows_[next[g]++] = static_cast<std::uint32_t>(r);
        }
    }

    std::size_t groups() const { return begins_.empty() ? 0 : begins_.size() - 1; }
    std::span<const std::uint32_t> operator[](std::size_t group) const {
        if (group >= groups()) return {};
        return rows_.span(begins_[group], begins_[group + 1] - begins_[group]);
    }
    std::size_t bytes() const { return rows_.bytes() + begins_.capacity() * sizeof(std::uint32_t); }

  private:
    Column<std::uint32_t> rows_;
    std::vector<std::uint32_t> begins_;
};

}  // namespace golanes
