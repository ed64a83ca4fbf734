// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/event_pipe.h"

namespace golanes::v1 {

EventPipe::EventPipe() {
    for (auto& chunk : chunks_) chunk = std::make_unique<EventChunk>();
}

EventChunk* EventPipe::empty() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return abandoned_ || written_ - read_ < kChunks; });
    if (abandoned_) return nullptr;
    EventChunk* const chunk = chunks_[written_ % kChunks].get();
    chunk->count = 0;
    chunk->goroutines.clear();
    return chunk;
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
