// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace golanes {

// Values by 64-bit key, in the order in which the keys first came, for loops over millions of spans.
template <class Value>
class KeyedRows {
  public:
    // The value of the key, made when new; valid until the next one is made.
    Value& operator[](std::uint64_t key) {
        if (const std::uint32_t* row = index_.find(key)) return rows_[*row].second;
        index_.set(key, static_cast<std::uint32_t>(rows_.size()));
        return rows_.emplace_back(key, Value()).second;
    }
    const std::vector<std::pair<std::uint64_t, Value>>& rows() const { return rows_; }
    std::size_t size() const { return rows_.size(); }

  private:
    IdMap<std::uint32_t> index_;
    std::vector<std::pair<std::uint64_t, Value>> rows_;
};

// Two 32-bit numbers as one key.
inline std::uint64_t keyOf(std::uint32_t high, std::uint32_t low) {
    return std::uint64_t{high} << 32 | low;
}
inline std::uint32_t highOf(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32);
}
inline std::uint32_t lowOf(std::uint64_t key) {
    return static_cast<std::uint32_t>(key);
}

}  // namespace golanes
