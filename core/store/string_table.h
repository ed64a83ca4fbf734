// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// Every distinct string once, its characters in blocks that never move. Views stay valid as long as the
// table.
class StringTable {
  public:
    StringTable();

    StringId intern(std::string_view text);
    // Text of the id; "" for StringId::none().
    std::string_view operator[](StringId id) const {
        return id.valid() ? views_[id.value] : std::string_view();
    }
    std::size_t size() const { return views_.size(); }
    // Gives back what was reserved for growth.
    void shrink() { views_.shrink_to_fit(); }
    std::size_t bytes() const;  // memory held

  private:
    std::string_view store(std::string_view text);
    std::size_t slotOf(std::string_view text) const;
    void grow();

    static constexpr std::size_t kBlock = 64 << 10;

    std::vector<std::string_view> views_;
    std::vector<StringId> slots_;  // open addressing, half full at most; none() is free
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t blockUsed_ = kBlock;  // of the last block
    std::size_t stored_ = 0;          // bytes of all blocks
};

}  // namespace golanes
