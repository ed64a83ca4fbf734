// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// The states of one goroutine as a track: positions 0 … size()-1, contiguous in time.
class GoTrack {
  public:
    GoTrack(const Trace& trace, GoroutineIndex g)
        : trace_(trace), first_(trace.goroutine(g).firstSpan), count_(trace.goroutine(g).spanCount) {}

    std::uint32_t size() const { return count_; }
    SpanIndex span(std::uint32_t i) const { return first_ + i; }
    Timestamp start(std::uint32_t i) const { return trace_.goSpans.start[first_ + i]; }
    // End of a span: start of the next, or the end of the trace.
    Timestamp end(std::uint32_t i) const { return i + 1 < count_ ? start(i + 1) : trace_.range.end; }
    const StateInfo& state(std::uint32_t i) const { return trace_.states[trace_.goSpans.state[first_ + i]]; }
    std::span<const Timestamp> starts() const { return trace_.goSpans.start.span(first_, count_); }

    // Position of the span that holds `t`; size() when `t` lies before the first span. O(log n).
    std::uint32_t at(Timestamp t) const;

    // Time in each state class within `range`. Before the first span a goroutine counts as NotExist if its
    // creation is in the trace, else as Unknown. O(log n + Trace::kSumStride).
    ClassSums sums(TimeRange range) const;

  private:
    const Trace& trace_;
    SpanIndex first_;
    std::uint32_t count_;
};

// The goroutine whose rows hold the span `s`. O(log goroutines).
GoroutineIndex goroutineOf(const Trace& trace, SpanIndex s);
// End of any span, by index.
Timestamp spanEnd(const Trace& trace, SpanIndex s, GoroutineIndex g);

}  // namespace golanes
