// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace golanes {

// Every distinct string once. Views stay valid as long as the table.
class StringTable {
  public:
    StringTable() { intern({}); }

    StringId intern(std::string_view text);
    // Text of the id; "" for StringId::none().
    std::string_view operator[](StringId id) const {
        return id.valid() ? views_[id.value] : std::string_view();
    }
    std::size_t size() const { return views_.size(); }
    std::size_t bytes() const { return bytes_; }  // memory held, about

  private:
    std::deque<std::string> texts_;
    std::vector<std::string_view> views_;
    std::unordered_map<std::string_view, StringId> ids_;
    std::size_t bytes_ = 0;
};

}  // namespace golanes
