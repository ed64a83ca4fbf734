// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/cursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes::v2 {

Cursor::Step Cursor::broken(std::string message) {
    trouble_ = {"event-broken", std::move(message), offset()};
    return Step::Broken;
}

std::int64_t Cursor::offset() const {
    if (nextBatch_ == 0) return -1;
    const Batch& b = *batches_[nextBatch_ - 1];
    return b.offset + static_cast<std::int64_t>(b.data.size() - left_);
}

bool Cursor::openBatch(const Tables& tables) {
    if (nextBatch_ == batches_.size()) return false;
    const Batch& b = *batches_[nextBatch_++];
    reader_ = ByteReader(b.data);
    last_ = tables.ns(b.time);
    return true;
}

Cursor::Step Cursor::next(const Tables& tables) {
    while (reader_.atEnd()) {
        if (!openBatch(tables)) return Step::End;
    }
    left_ = reader_.left();
    event_.type = reader_.byte();
    const Spec& s = spec(event_.type);
    if (s.args < 0) {
        return broken(s.name.empty() ? fmt::format("found invalid event type {}", event_.type)
                                     : fmt::format("found event {} among a thread's events", s.name));
    }
    const std::uint64_t ticks = reader_.uvarint();
    for (int i = 0; i < s.args; ++i) event_.args[static_cast<std::size_t>(i)] = reader_.uvarint();
    if (reader_.failed()) return broken(fmt::format("the event {} is cut off", s.name));
    // Forged times may run past the end of the clock; they stay there.
    constexpr Timestamp kEnd = Timestamp{1} << 62;
    last_ = std::min(last_ + tables.ns(ticks), kEnd);
    event_.time = last_;
    return Step::Event;
}

void Frontier::insert(Cursor* c) {
    heap_.push_back({c->event().time, c});
    siftUp(heap_.size() - 1);
}

void Frontier::remove(std::size_t i) {
    // Up to the root whatever its time, then out by way of the last place: so Go does it.
    for (; i > 0; i = (i - 1) / 2) std::swap(heap_[(i - 1) / 2], heap_[i]);
    std::swap(heap_.front(), heap_.back());
    heap_.pop_back();
    siftDown(0);
}

void Frontier::sort() {
    std::ranges::stable_sort(heap_, {}, &Entry::time);
}

std::size_t Frontier::siftUp(std::size_t i) {
    while (i > 0 && heap_[(i - 1) / 2].time > heap_[i].time) {
        std::swap(heap_[(i - 1) / 2], heap_[i]);
        i = (i - 1) / 2;
    }
    return i;
}

void Frontier::siftDown(std::size_t i) {
    const std::size_t n = heap_.size();
    while (true) {
        std::size_t least = i;
        for (const std::size_t child : {2 * i + 1, 2 * i + 2}) {
            if (child < n && heap_[child].time < heap_[least].time) least = child;
        }
        if (least == i) return;
        std::swap(heap_[i], heap_[least]);
        i = least;
    }
}

}  // namespace golanes::v2
