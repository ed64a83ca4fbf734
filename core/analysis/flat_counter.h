// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// Counts by 64-bit key: one flat table, no allocation per count, so that it can stand in a loop over millions
// of spans. Any key but kEmpty may be counted.
class FlatCounter {
  public:
    static constexpr std::uint64_t kEmpty = ~std::uint64_t{0};

    FlatCounter() : slots_(64) {}

    void add(std::uint64_t key, std::uint64_t count = 1) {
        Slot& s = find(key);
        if (s.key == kEmpty) {
            s.key = key;
            if (++used_ * 2 > slots_.size()) {
                s.count = count;
                grow();
                return;
            }
        }
        s.count += count;
    }

    std::size_t size() const { return used_; }

    // Calls f(key, count) for every key, in no particular order.
    template <class F>
    void forEach(F&& f) const {
        for (const Slot& s : slots_) {
            if (s.key != kEmpty) f(s.key, s.count);
        }
    }

  private:
    struct Slot {
        std::uint64_t key = kEmpty;
        std::uint64_t count = 0;
    };

    Slot& find(std::uint64_t key) {
        const std::size_t mask = slots_.size() - 1;
        // Fibonacci hashing: the high bits of the product are well mixed.
        std::size_t i = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 32) & mask;
        while (slots_[i].key != key && slots_[i].key != kEmpty) i = (i + 1) & mask;
        return slots_[i];
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& s : old) {
            if (s.key != kEmpty) find(s.key) = s;
        }
    }

    std::vector<Slot> slots_;  // a power of two, at most half full
    std::size_t used_ = 0;
};

}  // namespace golanes
