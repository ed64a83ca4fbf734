// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// Counts how many goroutines are in a state of one class, at every change. Looks at all transitions in the
// order of time.
class WaitCounter {
  public:
    WaitCounter(const Trace& trace, StateClass counted) : trace_(trace), counted_(counted) {}

    // Goroutine `g` goes from `before` (none for its first span) into `now` at `t`.
    void look(Timestamp t, GoroutineIndex g, StateId before, StateId now) {
        const bool is = trace_.states[now].cls == counted_;
        if (!before.valid()) {
            if (is) begin(t, g);
            return;
        }
        const bool was = trace_.states[before].cls == counted_;
        if (was != is) step(t, is ? 1 : -1);
    }

    // The counts, the first at the start of the trace; empty when there never was such a goroutine.
    CountSteps finish();

  private:
    void begin(Timestamp t, GoroutineIndex g);
    void step(Timestamp t, int by);

    const Trace& trace_;
    StateClass counted_;
    std::uint32_t fromStart_ = 0;  // goroutines that were in it when the trace began
    std::uint32_t current_ = 0;    // modulo 2^32 until fromStart_ is added
    CountSteps steps_;
};

}  // namespace golanes
