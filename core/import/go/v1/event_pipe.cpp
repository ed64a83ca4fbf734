// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/event_pipe.h"

namespace golanes::v1 {

EventChunk* EventPipe::empty() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return abandoned_ || written_ - read_ < kChunks; });
    if (abandoned_) return nullptr;
    std::unique_ptr<EventChunk>& chunk = chunks_[written_ % kChunks];
    if (!chunk) chunk = std::make_unique<EventChunk>();
    chunk->count = 0;
    chunk->goroutines.clear();
    return chunk.get();
}

void EventPipe::publish() {
    {
        const std::lock_guard lock(mutex_);
        ++written_;
    }
    changed_.notify_one();
}

void EventPipe::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    changed_.notify_one();
}

const EventChunk* EventPipe::full() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || written_ > read_; });
    return written_ > read_ ? chunks_[read_ % kChunks].get() : nullptr;
}

void EventPipe::release() {
    {
        const std::lock_guard lock(mutex_);
        ++read_;
    }
    changed_.notify_one();
}

void EventPipe::abandon() {
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
    }
    changed_.notify_one();
}

}  // namespace golanes::v1
