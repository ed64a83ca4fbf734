// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/transition_stream.h"

#include <algorithm>
#include <functional>

namespace golanes {

namespace {

template <class T>
void touch(Column<T>& column, const std::atomic<bool>& enough) {
    constexpr std::size_t kStep = 4096 / sizeof(T);
    for (std::size_t i = 0; i < column.size() && !enough; i += kStep) column[i] = T();
}

// A fresh page costs the system more time than decoding the events that fill it, so this is worth a thread.
// Nobody waits for it: what is not touched when the chunk is needed costs when it is filled.
TransitionStream::Chunk touchedChunk(const std::atomic<bool>& needed) {
    TransitionStream::Chunk c(TransitionStream::kLargestChunk);
    touch(c.time, needed);
    touch(c.goroutine, needed);
    touch(c.stack, needed);
    touch(c.actor, needed);
    touch(c.proc, needed);
    touch(c.thread, needed);
    touch(c.state, needed);
    return c;
}

}  // namespace

TransitionStream::Chunk TransitionStream::takeSpare() {
    if (!spare_.valid()) return {};
    needed_ = true;
    Chunk chunk = spare_.get();
    needed_ = false;
    return chunk;
}

void TransitionStream::grow() {
    full_ += capacity_;
    capacity_ = capacity_ == 0 ? kFirstChunk : std::min(4 * capacity_, kLargestChunk);
    if (spare_.valid())
        chunks_.push_back(takeSpare());
    else
        chunks_.emplace_back(capacity_);
    current_ = &chunks_.back();
    // Only traces that have filled a large chunk are likely to need the next.
    if (full_ > kLargestChunk) spare_ = std::async(std::launch::async, touchedChunk, std::cref(needed_));
}

std::vector<TransitionStream::Chunk>& TransitionStream::finish() {
    takeSpare();
    current_ = nullptr;
    return chunks_;
}

}  // namespace golanes
