// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace golanes::v1 {

// Small numbers for goroutine ids, counted up in order of first sight. Number 0 is id 0: "no goroutine".
class GoroutineIds {
  public:
    GoroutineIds() : slots_(kFirstSize), ids_{0} {}

    // The number of goroutine `id`, given when new.
    std::uint32_t numberOf(std::uint64_t id) {
        if (id == 0) return 0;
        for (std::size_t i = place(id);; i = (i + 1) & (slots_.size() - 1)) {
            if (slots_[i].id == id) return slots_[i].number;
            if (slots_[i].id == 0) return add(i, id);
        }
    }
    std::uint64_t id(std::uint32_t number) const { return ids_[number]; }
    std::size_t size() const { return ids_.size(); }

  private:
    static constexpr std::size_t kFirstSize = 1024;  // a power of two
    struct Slot {
        std::uint64_t id = 0;  // 0: free
        std::uint32_t number = 0;
    };

    // The high bits of the product, on which all bits of the id have a say.
    std::size_t place(std::uint64_t id) const {
        return static_cast<std::size_t>((id * multiplier_) >> shift_);
    }
    std::uint32_t add(std::size_t free, std::uint64_t id) {
        const auto number = static_cast<std::uint32_t>(ids_.size());
        ids_.push_back(id);
        slots_[free] = {id, number};
        if (ids_.size() * 2 > slots_.size()) grow();
        return number;
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 4);
        old.swap(slots_);
        shift_ -= 2;
        for (const Slot& s : old) {
            if (s.id == 0) continue;
            std::size_t i = place(s.id);
            while (slots_[i].id != 0) i = (i + 1) & (slots_.size() - 1);
            slots_[i] = s;
        }
    }

    std::vector<Slot> slots_;
    std::vector<std::uint64_t> ids_;
    std::uint64_t multiplier_ = hashSeed();
    int shift_ = 64 - std::countr_zero(kFirstSize);
};

}  // namespace golanes::v1
