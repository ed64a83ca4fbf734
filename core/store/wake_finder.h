// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <vector>

namespace golanes {

// Finds the wake-ups that netpoll and timers make: goroutines that become runnable in nobody's context. The
// trace does not name the cause; the reason of the wait tells it (which reasons, and what remains inferred:
// see WakeKind).
class WakeFinder {
  public:
    explicit WakeFinder(Trace& trace);

    // Looks at the span `s` of `g`, Runnable from `t` on: `before` is the state it comes from (none for its
    // first span), `actor`, `proc` and `stack` are those of the event. Appends to Trace::wakes when it is
    // such a wake-up.
    void look(Timestamp t, SpanIndex s, GoroutineIndex g, StateId before, GoroutineIndex actor,
              ProcIndex proc, StackId stack);

  private:
    Trace& trace_;
    std::vector<char> setsDeadline_;  // by stack: holds internal/poll.setDeadlineImpl
};

}  // namespace golanes
