// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event.h"
#include "core/import/go/v1/file_index.h"
#include "core/import/go/v1/goroutine_ids.h"

namespace golanes::v1 {

// Decodes the events of one proc, one after the other, straight from the bytes that scanFile() has checked.
class ProcStream {
  public:
    // The event at the head. Its type is as written, …Local ones included.
    struct Head {
        Event event;
        std::uint64_t sequence = 0;  // of its goroutine; before layout 7, of the whole trace
    };

    ProcStream(const std::uint8_t* file, const WireFormat& format, const ProcBatches& proc,
               std::uint16_t number)
        : file_(file), format_(&format), batches_(&proc.batches) {
        head_.event.proc = number;
    }

    // Decodes the next event into head(); false at the end. Profiling samples are left out.
    bool advance(GoroutineIds& ids);
    const Head& head() const { return head_; }
    // Whether the goroutine that is in a syscall since the last event (which was not decoded with this
    // stream's head any more) loses its proc: its own next event is a GoSysBlock.
    bool blocksNext(std::uint32_t goroutine, bool hasHead, GoroutineIds& ids) const;

  private:
    bool nextBatch();
    void skipStructural(const std::uint8_t* event);
    void decode(const std::uint8_t* event, EventType type, GoroutineIds& ids);

    const std::uint8_t* file_;
    const WireFormat* format_;
    const std::vector<Batch>* batches_;
    std::size_t batch_ = 0;  // next one
    const std::uint8_t* p_ = nullptr;
    const std::uint8_t* end_ = nullptr;
    std::int64_t ticks_ = 0;
    std::int64_t sequence_ = 0;
    std::uint32_t running_ = 0;  // goroutine that runs after the head
    Head head_;
};

}  // namespace golanes::v1
