// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event.h"
#include "core/import/go/v1/file_index.h"

#include <unordered_map>
#include <vector>

namespace golanes::v1 {

// Ends of syscalls that have to be told at their true time, which lies before the event that notes them. The
// wait's beginning finds the end that belongs to it and puts it on the waiting list; the ordering tells it as
// soon as the events around it have got that far.
class SysExits {
  public:
    explicit SysExits(const std::vector<WireSysExit>& all) : all_(all) {}

    // Goroutine `id` (number e.goroutine) begins to wait in a syscall, at `sequence`. True when the end that
    // the file tells for it lies before its beginning, which the clock cannot have meant.
    bool began(const Event& e, std::uint64_t id, std::uint64_t sequence);
    // The event that notes the end has come. True when the end is told, or will be, at its true time; `stray`
    // tells that it has one, but no beginning.
    bool noted(const Event& e, std::uint64_t id, std::uint64_t sequence, bool& stray);

    // The next end to tell comes before an event at `ticks`.
    bool dueBefore(std::int64_t ticks) const {
        if (heap_.empty() || heap_.front().ticks > ticks) return false;
        // At the same time, the one whose own event has come already was first.
        return heap_.front().ticks < ticks || !expected_.contains(heap_.front().goroutine);
    }
    bool empty() const { return heap_.empty(); }
    // Takes the next one.
    Event take();

  private:
    struct Pending {
        std::int64_t ticks;
        std::uint64_t offset;
        std::uint32_t goroutine;
    };
    static bool later(const Pending& a, const Pending& b) { return a.ticks > b.ticks; }
    const WireSysExit* find(std::uint64_t id, std::uint64_t sequence) const;

    const std::vector<WireSysExit>& all_;
    std::vector<Pending> heap_;
    std::unordered_map<std::uint32_t, std::uint64_t> expected_;  // goroutine: sequence of the end to be noted
};

}  // namespace golanes::v1
