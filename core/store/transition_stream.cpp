// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transition_stream.h"

#include <algorithm>

namespace golanes {

namespace {

template <class T>
void touch(Column<T>& column) {
    constexpr std::size_t kStep = 4096 / sizeof(T);
    for (std::size_t i = 0; i < column.size(); i += kStep) column[i] = T();
}

// A fresh page costs the system more time than decoding the events that fill it, so this is worth a thread.
TransitionStream::Chunk touchedChunk() {
    TransitionStream::Chunk c(TransitionStream::kLargestChunk);
    touch(c.time);
    touch(c.goroutine);
    touch(c.stack);
    touch(c.actor);
    touch(c.proc);
    touch(c.thread);
    touch(c.state);
    return c;
}

}  // namespace

void TransitionStream::grow() {
    full_ += capacity_;
    capacity_ = capacity_ == 0 ? kFirstChunk : std::min(4 * capacity_, kLargestChunk);
    if (spare_.valid())
        chunks_.push_back(spare_.get());
    else
        chunks_.emplace_back(capacity_);
    current_ = &chunks_.back();
    // Only traces that have filled a large chunk are likely to need the next.
    if (full_ > kLargestChunk) spare_ = std::async(std::launch::async, touchedChunk);
}

std::vector<TransitionStream::Chunk>& TransitionStream::finish() {
    spare_ = {};
    current_ = nullptr;
    return chunks_;
}

}  // namespace golanes
