// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// Every distinct string once, its characters in blocks that never move. Views stay valid as long as the
// table.
class StringTable {
  public:
    StringTable();

    // `text`: shorter than 4 GiB.
    StringId intern(std::string_view text);
    // Text of the id; "" for StringId::none().
    std::string_view operator[](StringId id) const {
        return id.valid() ? view(texts_[id.value]) : std::string_view();
    }
    std::size_t size() const { return texts_.size(); }
    // Gives back what only growing needs; intern() makes it again should it be called all the same.
    void shrink();
    std::size_t bytes() const;  // memory held

  private:
    using Length = std::uint32_t;

    static std::string_view view(const char* text) {
        Length length;
        std::memcpy(&length, text - sizeof(length), sizeof(length));
        return {text, length};
    }
    const char* store(std::string_view text);
    std::size_t slotOf(std::string_view text) const;
    void index(std::size_t slots);

    static constexpr std::size_t kBlock = 64 << 10;

    std::vector<const char*> texts_;  // in the blocks, behind their lengths
    std::vector<StringId> slots_;     // open addressing, a power of two, half full at most; none() is free
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t blockUsed_ = kBlock;  // of the last block
    std::size_t stored_ = 0;          // bytes of all blocks
};

}  // namespace golanes
