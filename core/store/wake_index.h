// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// Wake-ups and creations of goroutines by goroutines, from both sides. Each is named by the span that begins
// with it (see store/wakeup.h). Made when first wanted, not with the trace: 8 bytes a wake-up.
class WakeIndex {
  public:
    // Cost: one pass over the spans and a sort of the wake-ups of each waker. Null when cancelled.
    static std::shared_ptr<const WakeIndex> build(const Trace& trace, Job& job);

    // Spans of other goroutines that began by `g`, by rising time.
    std::span<const SpanIndex> by(GoroutineIndex g) const { return slice(byWaker_, firstBy_, g); }
    // Spans of `g` that began by another goroutine, by rising time.
    std::span<const SpanIndex> of(GoroutineIndex g) const { return slice(ofWoken_, firstOf_, g); }
    std::size_t size() const { return ofWoken_.size(); }
    std::size_t bytes() const;

  private:
    using Rows = std::vector<SpanIndex>;
    static std::span<const SpanIndex> slice(const Rows& rows, const std::vector<std::uint32_t>& first,
                                            GoroutineIndex g) {
        return std::span(rows).subspan(first[g.value], first[g.value + 1] - first[g.value]);
    }
    bool collect(const Trace& trace, Job& job);
    bool sortByWaker(const Trace& trace, Job& job);

    Rows ofWoken_;
    Rows byWaker_;
    std::vector<std::uint32_t> firstOf_, firstBy_;  // by goroutine, and the end
};

// The part of `rows` (one side of an index, by rising time) whose wake-ups happen within `range`.
std::span<const SpanIndex> within(const Trace& trace, std::span<const SpanIndex> rows, TimeRange range);

}  // namespace golanes
