// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v2/batch.h"
#include "core/import/go/v2/tables.h"
#include "core/import/go/v2/wire.h"

#include <array>
#include <cstdint>
#include <vector>

namespace golanes::v2 {

// A timed event as it stands in the file, its time completed.
struct WireEvent {
    std::uint8_t type = EvNone;
    Timestamp time = 0;
    std::array<std::uint64_t, kMaxArgs> args{};
};

// Reads the events of one thread within one generation, batch after batch.
class Cursor {
  public:
    Cursor(std::uint64_t thread, std::vector<const Batch*> batches)
        : thread_(thread), batches_(std::move(batches)) {}

    enum class Step : std::uint8_t { Event, End, Broken };
    // Decodes the next event into event(). Broken: see trouble().
    Step next(const Tables& tables);

    const WireEvent& event() const { return event_; }
    std::uint64_t thread() const { return thread_; }
    // Place of the event in the file.
    std::int64_t offset() const;
    const Trouble& trouble() const { return trouble_; }

    std::uint32_t threadSlot = ~std::uint32_t{0};  // for the use of Order: its number for the thread

  private:
    Step broken(std::string message);
    bool openBatch(const Tables& tables);

    std::uint64_t thread_;
    std::vector<const Batch*> batches_;
    std::size_t nextBatch_ = 0;
    ByteReader reader_;
    std::size_t left_ = 0;  // bytes of the batch from the event on
    Timestamp last_ = 0;
    WireEvent event_;
    Trouble trouble_;
};

// The cursors of a generation, smallest next event first: a binary heap with exactly the rules by which Go's
// reader moves its entries, because these decide which of two events with the same time comes first
// (batchcursor.go).
class Frontier {
  public:
    void clear() { heap_.clear(); }
    bool empty() const { return heap_.empty(); }
    std::size_t size() const { return heap_.size(); }
    Cursor& operator[](std::size_t i) { return *heap_[i].cursor; }
    Timestamp time(std::size_t i) const { return heap_[i].time; }

    void insert(Cursor* c);
    // To be called when the cursor at `i` has its next event.
    void updated(std::size_t i) {
        heap_[i].time = heap_[i].cursor->event().time;
        if (siftUp(i) == i) siftDown(i);
    }
    void remove(std::size_t i);
    // Sorts by time, stable. A sorted heap is still a heap.
    void sort();

  private:
    struct Entry {
        Timestamp time;
        Cursor* cursor;
    };
    std::size_t siftUp(std::size_t i);
    void siftDown(std::size_t i);

    std::vector<Entry> heap_;
};

}  // namespace golanes::v2
