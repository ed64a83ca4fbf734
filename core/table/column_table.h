// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/table_rows.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace golanes {

// Distinct texts by ids from 0, in the order in which they came.
class TextIds {
  public:
    std::int64_t intern(std::string_view text);
    std::size_t size() const { return texts_.size(); }
    std::string_view operator[](std::size_t id) const { return texts_[id]; }

  private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> ids_;
};

// A table that is held in memory, for who makes some hundred thousand rows at most: filled by one, then read
// by all.
class ColumnTable : public TableRows {
  public:
    explicit ColumnTable(std::vector<Field> fields);

    // The id of a text for add().
    std::int64_t intern(std::size_t column, std::string_view text) { return texts_[column].intern(text); }
    // A value for each column.
    void add(std::initializer_list<std::int64_t> values);
    // The same, with its time: all rows have one, or none.
    void add(TimeRange time, std::initializer_list<std::int64_t> values);

    std::size_t size() const override { return columns_.front().size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override { return texts_[column].size(); }
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

  private:
    std::vector<std::vector<std::int64_t>> columns_;
    std::vector<TextIds> texts_;  // by column
    std::vector<TimeRange> times_;
};

}  // namespace golanes
