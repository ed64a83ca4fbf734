// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event_pipe.h"
#include "core/import/go/v1/goroutine_ids.h"

namespace golanes::v1 {

// The producer's end of a pipe: fills chunk after chunk, one event at a time.
class EventWriter {
  public:
    EventWriter(EventPipe& pipe, const GoroutineIds& ids) : pipe_(pipe), ids_(ids), chunk_(pipe.empty()) {}

    // The consumer has gone: nothing written any more will be read.
    bool abandoned() const { return chunk_ == nullptr; }

    // Writes an event; its place stays open for changes until the next call. Not when abandoned.
    Event& write(const Event& e) {
        if (chunk_->count == EventChunk::kSize) handOver();
        if (!chunk_) return rest_;
        Event& place = chunk_->events[chunk_->count++];
        place = e;
        return place;
    }
    // Hands over what is left and closes the pipe.
    void finish() {
        if (chunk_ && chunk_->count > 0) handOver();
        pipe_.close();
    }

  private:
    void handOver() {
        for (; told_ < ids_.size(); ++told_) {
            chunk_->goroutines.push_back(ids_.id(static_cast<std::uint32_t>(told_)));
        }
        pipe_.publish();
        chunk_ = pipe_.empty();
    }

    EventPipe& pipe_;
    const GoroutineIds& ids_;
    EventChunk* chunk_;
    Event rest_;            // where events go after the consumer has gone
    std::size_t told_ = 0;  // goroutines that the consumer knows of
};

}  // namespace golanes::v1
