// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column_table.h"

#include <algorithm>

namespace golanes {

std::int64_t TextIds::intern(std::string_view text) {
    if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
    const auto id = static_cast<std::int64_t>(texts_.size());
    texts_.emplace_back(text);
    ids_.emplace(texts_.back(), id);
    return id;
}

ColumnTable::ColumnTable(std::vector<Field> fields)
    : TableRows(std::move(fields)), columns_(this->fields().size()), texts_(this->fields().size()) {}

void ColumnTable::add(std::initializer_list<std::int64_t> values) {
    std::size_t column = 0;
    for (const std::int64_t v : values) columns_[column++].push_back(v);
}

void ColumnTable::add(TimeRange time, std::initializer_list<std::int64_t> values) {
    add(values);
    times_.push_back(time);
}

void ColumnTable::read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const {
    std::copy_n(columns_[column].begin() + static_cast<std::ptrdiff_t>(first), out.size(), out.begin());
}

std::string_view ColumnTable::text(std::size_t column, std::int64_t id) const {
    return id == kNone ? std::string_view() : texts_[column][static_cast<std::size_t>(id)];
}

bool ColumnTable::readTimes(std::size_t first, std::span<TimeRange> out) const {
    if (times_.empty()) return false;
    std::copy_n(times_.begin() + static_cast<std::ptrdiff_t>(first), out.size(), out.begin());
    return true;
}

}  // namespace golanes
