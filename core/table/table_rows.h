// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/table/field.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace golanes {

// A table by columns, immutable: what filters, sorting and views read, from any thread, whatever it is made
// of. Values are read many at a time, so that a table may find them out only then (a column of durations need
// not exist in memory).
class TableRows {
  public:
    // The value that a row does not have. It is less than every other.
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();

    explicit TableRows(std::vector<Field> fields) : fields_(std::move(fields)) {}
    virtual ~TableRows() = default;

    const std::vector<Field>& fields() const { return fields_; }
    // Less than 2^32.
    virtual std::size_t size() const = 0;
    // The values of one column from row `first` on, as many as `out` holds (all of them are rows).
    virtual void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const = 0;
    // Of a column of texts or words: ids are less than this, …
    virtual std::size_t textCount(std::size_t column) const = 0;
    // … and this is the text of each, valid as long as the table; "" for kNone.
    virtual std::string_view text(std::size_t column, std::int64_t id) const = 0;
    // When it was what the rows tell of, as read(); false, and nothing written, when they have no times.
    virtual bool readTimes(std::size_t first, std::span<TimeRange> out) const = 0;

    std::int64_t value(std::size_t column, std::size_t row) const {
        std::int64_t value = kNone;
        read(column, row, {&value, 1});
        return value;
    }
    std::string_view textAt(std::size_t column, std::size_t row) const {
        return text(column, value(column, row));
    }

  private:
    std::vector<Field> fields_;
};

}  // namespace golanes
