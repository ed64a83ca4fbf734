// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace golanes::v1 {

// The heads that may come next, the earliest on top. Which of several heads of the same time comes first is
// decided by how the heap is kept, so this one is kept as Go's container/heap does (std::push_heap moves
// equals in another way): then equal times come in the order of Go's reader, to the nanosecond.
class Frontier {
  public:
    struct Item {
        std::int64_t ticks;
        std::uint32_t lane;
    };

    bool empty() const { return items_.empty(); }
    std::size_t size() const { return items_.size(); }
    const Item& top() const { return items_.front(); }

    void push(Item item) {
        items_.push_back(item);
        for (std::size_t i = items_.size() - 1; i > 0;) {
            const std::size_t parent = (i - 1) / 2;
            if (items_[i].ticks >= items_[parent].ticks) break;
            std::swap(items_[i], items_[parent]);
            i = parent;
        }
    }

    Item pop() {
        std::swap(items_.front(), items_.back());
        const Item item = items_.back();
        items_.pop_back();
        for (std::size_t i = 0;;) {
            std::size_t child = 2 * i + 1;
            if (child >= items_.size()) break;
            if (child + 1 < items_.size() && items_[child + 1].ticks < items_[child].ticks) ++child;
            if (items_[child].ticks >= items_[i].ticks) break;
            std::swap(items_[i], items_[child]);
            i = child;
        }
        return item;
    }

    // Pushing `ticks` and popping it again would leave the heap as it is.
    bool passesThrough(std::int64_t ticks) const {
        return items_.empty() || (items_.size() <= 2 && ticks < items_.front().ticks);
    }

  private:
    std::vector<Item> items_;
};

}  // namespace golanes::v1
