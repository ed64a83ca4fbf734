// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"
#include "core/base/time.h"
#include "core/store/ids.h"

#include <cstddef>
#include <future>
#include <vector>

namespace golanes {

// Goroutine transitions of the whole trace in time order, as they come from an importer: 25 bytes each, in
// chunks that never move, so that appending costs a write and finished chunks can be given back while they
// are being sorted.
class TransitionStream {
  public:
    static constexpr std::size_t kChunk = std::size_t{1} << 20;

    struct Chunk {
        Column<Timestamp> time{kChunk};
        Column<GoroutineIndex> goroutine{kChunk};
        Column<StackId> stack{kChunk};
        Column<GoroutineIndex> actor{kChunk};
        Column<ProcIndex> proc{kChunk};
        Column<ThreadIndex> thread{kChunk};
        Column<StateId> state{kChunk};
        std::size_t size = 0;
    };

    void append(Timestamp t, GoroutineIndex g, StateId state, StackId stack, GoroutineIndex actor,
                ProcIndex proc, ThreadIndex thread) {
        if (current_ == nullptr || current_->size == kChunk) grow();
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

    std::size_t size() const {
        return chunks_.empty() ? 0 : (chunks_.size() - 1) * kChunk + chunks_.back().size;
    }
    // The chunks, all appended; the stream takes nothing more afterwards.
    std::vector<Chunk>& finish();

  private:
    void grow();

    std::vector<Chunk> chunks_;
    Chunk* current_ = nullptr;
    std::future<Chunk> spare_;  // the next chunk, its pages being touched on another core meanwhile
};

}  // namespace golanes
