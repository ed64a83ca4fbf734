// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace golanes::v1 {

// A stretch of ordered events on its way from the thread that orders to the one that stores.
struct EventChunk {
    static constexpr std::size_t kSize = 4096;  // events; small enough to stay in a cache between two cores

    std::array<Event, kSize> events;
    std::size_t count = 0;
    std::vector<std::uint64_t> goroutines;  // ids of the goroutine numbers that are new up to here
};

// Hands chunks from one producer to one consumer; a few are on their way at most.
class EventPipe {
  public:
    // Producer: an empty chunk to fill; null when the consumer has gone.
    EventChunk* empty();
    // Producer: hands over the chunk that empty() gave last.
    void publish();
    // Producer: there will be no more.
    void close();

    // Consumer: the next full chunk, null at the end.
    const EventChunk* full();
    // Consumer: gives the chunk of full() back.
    void release();
    // Consumer: wants no more; wakes the producer.
    void abandon();

  private:
    static constexpr std::size_t kChunks = 8;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::array<std::unique_ptr<EventChunk>, kChunks> chunks_;  // made when first used
    std::size_t written_ = 0;                                  // chunks published
    std::size_t read_ = 0;                                     // chunks released
    bool closed_ = false;
    bool abandoned_ = false;
};

}  // namespace golanes::v1
