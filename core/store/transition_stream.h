// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"
#include "core/base/time.h"
#include "core/store/ids.h"

#include <atomic>
#include <cstddef>
#include <future>
#include <vector>

namespace golanes {

// Goroutine transitions of the whole trace in time order, as they come from an importer: 25 bytes each, in
// chunks that never move, so that appending costs a write and finished chunks can be given back while they
// are being sorted.
class TransitionStream {
  public:
    static constexpr std::size_t kFirstChunk = std::size_t{1} << 12;  // small traces cost little
    static constexpr std::size_t kLargestChunk = std::size_t{1} << 20;

    struct Chunk {
        Chunk() = default;
        explicit Chunk(std::size_t capacity)
            : time(capacity),
              goroutine(capacity),
              stack(capacity),
              actor(capacity),
              proc(capacity),
              thread(capacity),
              state(capacity) {}

        Column<Timestamp> time;
        Column<GoroutineIndex> goroutine;
        Column<StackId> stack;
        Column<GoroutineIndex> actor;
        Column<ProcIndex> proc;
        Column<ThreadIndex> thread;
        Column<StateId> state;
        std::size_t size = 0;
    };

    TransitionStream() = default;
    TransitionStream(const TransitionStream&) = delete;
    ~TransitionStream() { takeSpare(); }

    void append(Timestamp t, GoroutineIndex g, StateId state, StackId stack, GoroutineIndex actor,
                ProcIndex proc, ThreadIndex thread) {
        if (current_ == nullptr || current_->size == capacity_) grow();
        Chunk& c = *current_;
        const std::size_t i = c.size++;
        c.time[i] = t;
        c.goroutine[i] = g;
        c.stack[i] = stack;
        c.actor[i] = actor;
        c.proc[i] = proc;
        c.thread[i] = thread;
        c.state[i] = state;
    }

    std::size_t size() const { return full_ + (current_ ? current_->size : 0); }
    // The chunks, all appended, to be given back one by one; the stream takes nothing more afterwards.
    std::vector<Chunk>& finish();

  private:
    void grow();
    Chunk takeSpare();

    std::vector<Chunk> chunks_;
    Chunk* current_ = nullptr;
    std::size_t capacity_ = 0;         // of the current chunk
    std::size_t full_ = 0;             // transitions in the chunks before it
    std::atomic<bool> needed_{false};  // the spare chunk, as it is
    std::future<Chunk> spare_;         // the next chunk, its pages being touched on another core meanwhile
};

}  // namespace golanes
