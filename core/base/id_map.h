// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace golanes {

// A map from any 64-bit number to a small value, for the innermost loops: open addressing, linear probing,
// deletion by shifting back. About 16 bytes an entry at half load.
template <class Value>
class IdMap {
  public:
    IdMap() : slots_(kFirstSize) {}

    std::size_t size() const { return size_; }

    // Null when absent. Valid until the next insert or erase.
    const Value* find(std::uint64_t id) const {
        for (std::size_t i = home(id);; i = next(i)) {
            if (!slots_[i].used) return nullptr;
            if (slots_[i].id == id) return &slots_[i].value;
        }
    }
    Value* find(std::uint64_t id) { return const_cast<Value*>(std::as_const(*this).find(id)); }

    // Inserts or overwrites.
    void set(std::uint64_t id, Value value) {
        if (Value* v = find(id)) {
            *v = value;
            return;
        }
        if (2 * (size_ + 1) > slots_.size()) grow();
        place(id, value);
    }

    void erase(std::uint64_t id) {
        std::size_t hole = home(id);
        while (slots_[hole].used && slots_[hole].id != id) hole = next(hole);
        if (!slots_[hole].used) return;
        // Whatever probed past the hole must still be found: move it back unless its home lies behind the
        // hole.
        for (std::size_t i = next(hole); slots_[i].used; i = next(i)) {
            const std::size_t distance = (i - home(slots_[i].id)) & mask();
            if (distance >= ((i - hole) & mask())) {
                slots_[hole] = slots_[i];
                hole = i;
            }
        }
        slots_[hole].used = false;
        --size_;
    }

    void clear() {
        slots_.assign(kFirstSize, {});
        size_ = 0;
    }

    // Calls f(id, value) for every entry, in no particular order.
    template <class F>
    void forEach(F&& f) const {
        for (const Slot& s : slots_) {
            if (s.used) f(s.id, s.value);
        }
    }

  private:
    static constexpr std::size_t kFirstSize = 64;

    struct Slot {
        std::uint64_t id = 0;
        Value value{};
        bool used = false;
    };

    std::size_t mask() const { return slots_.size() - 1; }
    std::size_t next(std::size_t i) const { return (i + 1) & mask(); }
    // Multiplication spreads neighbours; by a number that nobody knows, forged ids too.
    std::size_t home(std::uint64_t id) const {
        return static_cast<std::size_t>((id ^ (id >> 32)) * multiplier_ >>
                                        (64 - std::countr_zero(slots_.size())));
    }
    void place(std::uint64_t id, Value value) {
        std::size_t i = home(id);
        while (slots_[i].used) i = next(i);
        slots_[i] = {id, value, true};
        ++size_;
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        size_ = 0;
        for (const Slot& s : old) {
            if (s.used) place(s.id, s.value);
        }
    }

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
    std::uint64_t multiplier_ = hashSeed();
};

}  // namespace golanes
