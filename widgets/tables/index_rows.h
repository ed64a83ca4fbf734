// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table_rows.h"
#include "widgets/tables/text_column.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Rows of which only the indexes of what they tell of are held: there may be millions. All else is looked up
// when it is read.
class IndexRows : public TableRows {
  public:
    // What a row tells of: a row of the store.
    std::uint32_t indexOf(std::size_t row) const { return indexes_[row]; }
    // The row that tells of it; size() when none does.
    std::size_t rowOf(std::uint32_t index) const;

    std::size_t size() const override { return indexes_.size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override { return textsOf(column).size(); }
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

  protected:
    using TableRows::TableRows;
    virtual std::int64_t valueAt(std::size_t column, std::size_t row) const = 0;
    // Of a column of texts or words.
    virtual const TextColumn& textsOf(std::size_t column) const = 0;
    virtual TimeRange timeOf(std::size_t row) const = 0;

    std::vector<std::uint32_t> indexes_;  // ascending
};

}  // namespace golanes
