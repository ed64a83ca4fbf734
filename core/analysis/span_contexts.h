// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// In which region and for which task goroutines did what they did, by their spans: what filters of lanes and
// tables mean by `region` and `task`. The trace must outlive it.
class SpanContexts {
  public:
    static constexpr std::uint32_t kNone = 0xffffffffu;

    // Costs the tasks.
    explicit SpanContexts(const Trace& trace);

    // By span of a goroutine the row of Trace::regions of the innermost region that is open where the span
    // begins, else of the first that begins in it; kNone: none. `out` is as long as its spans. Costs these
    // where it has regions.
    void regions(GoroutineIndex g, std::span<std::uint32_t> out) const;
    // The same of Trace::tasks: the task of that region; where it is of none the newest of the tasks that the
    // goroutine began itself which is open, else the first that begins in the span.
    void tasks(GoroutineIndex g, std::span<std::uint32_t> out) const;

  private:
    const Trace& trace_;
    std::vector<std::vector<std::uint32_t>> begun_;  // by goroutine rows of Trace::tasks, by their begins
    std::vector<std::uint32_t> taskOf_;              // by row of Trace::regions; kNone: of none
};

}  // namespace golanes
