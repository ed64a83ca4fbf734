// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/column_table.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

// The texts of a column of which many rows share one: by the number of what they share (a goroutine, a
// thread, a frame).
class TextColumn {
  public:
    void add(std::string_view text) { ids_.push_back(texts_.intern(text)); }
    void addNone() { ids_.push_back(TableRows::kNone); }
    std::int64_t operator[](std::size_t shared) const { return ids_[shared]; }
    std::size_t size() const { return texts_.size(); }
    std::string_view text(std::int64_t id) const {
        return id == TableRows::kNone ? std::string_view() : texts_[static_cast<std::size_t>(id)];
    }

  private:
    std::vector<std::int64_t> ids_;
    TextIds texts_;
};

}  // namespace golanes
