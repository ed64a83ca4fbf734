// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// The states of one goroutine as a track: positions 0 … size()-1, contiguous in time.
class GoTrack {
  public:
    GoTrack(const Trace& trace, GoroutineIndex g) : trace_(trace), go_(trace.goroutine(g)) {}

    std::uint32_t size() const { return go_.spanCount; }
    SpanIndex span(std::uint32_t i) const { return go_.firstSpan + i; }
    Timestamp start(std::uint32_t i) const { return trace_.goSpans.start[go_.firstSpan + i]; }
    // End of a span: start of the next, or the end of the trace.
    Timestamp end(std::uint32_t i) const { return i + 1 < go_.spanCount ? start(i + 1) : trace_.range.end; }
    const StateInfo& state(std::uint32_t i) const { return trace_.stateOf(go_.firstSpan + i); }
    std::span<const StateId> stateIds() const {
        return trace_.goSpans.state.span(go_.firstSpan, go_.spanCount);
    }
    std::span<const Timestamp> starts() const {
        return trace_.goSpans.start.span(go_.firstSpan, go_.spanCount);
    }

    // Position of the span that holds `t`; size() when `t` lies before the first span. O(log n).
    std::uint32_t at(Timestamp t) const;
    // The same, looked for around the position `near`: costs by the logarithm of the distance.
    std::uint32_t at(Timestamp t, std::uint32_t near) const;

    // Time in each state class within `range`. Before its first span a goroutine counts as NotExist if its
    // creation is in the trace, else as being in its first state already: Go writes the status of an idle
    // goroutine late, so that this is inferred but nearly always right. O(log n + Trace::kSumStride).
    ClassSums sums(TimeRange range) const;

    // Time in each state class of all spans before every kSumStride-th; of short tracks there are none.
    std::span<const ClassSums> sumRows() const {
        constexpr std::uint32_t kStride = Trace::kSumStride;
        return trace_.goSums.span(go_.firstSum, size() >= kStride ? size() / kStride + 1 : 0);
    }

  private:
    const Trace& trace_;
    const Goroutine& go_;
};

// Time that a goroutine is there, as its lane draws it: from its birth, or the start of the trace where it
// was there before, to its end or that of the trace. All of the trace where nothing is known of it.
TimeRange lifeOf(const Trace& trace, GoroutineIndex g);
// Time of a span as its lane draws it: the first one of a goroutine that was there before the trace is
// back-dated to the trace's start, because Go writes the status of an idle goroutine late.
TimeRange drawnTime(const Trace& trace, SpanIndex s, GoroutineIndex g);
// The goroutine whose rows hold the span `s`. O(log kIndexStride).
GoroutineIndex goroutineOf(const Trace& trace, SpanIndex s);
// End of any span, by index.
Timestamp spanEnd(const Trace& trace, SpanIndex s, GoroutineIndex g);

}  // namespace golanes
