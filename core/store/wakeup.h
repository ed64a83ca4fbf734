// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <optional>

namespace golanes {

// How a goroutine became able to run: its wait was ended, or it was created.
struct Wakeup {
    Timestamp time = 0;
    SpanIndex span = kNoSpan;      // the span that begins with it
    GoroutineIndex goroutine;      // whose
    GoroutineIndex waker;          // the other goroutine that did it; none: netpoll, a timer, the runtime
    bool creation = false;         // no wait came before
    std::optional<WakeKind> kind;  // when netpoll or a timer did it, or (with a waker) a set deadline
    // The wait that it ended; kNoSpan for a creation.
    SpanIndex wait() const { return creation ? kNoSpan : span - 1; }
};

// Whether a span of `g` begins with a wake-up or a creation. O(1).
bool beginsAwake(const Trace& trace, SpanIndex s, GoroutineIndex g);

// The wake-up that a span begins with; none when it begins with something else. O(log of the wake-ups).
std::optional<Wakeup> wakeupAt(const Trace& trace, SpanIndex s);

// The wake-up that netpoll or a timer began a span with, or null. O(log of the wake-ups).
const Wake* wakeOf(const Trace& trace, SpanIndex s);

// What a goroutine was doing as it woke or created another one at `t`: its span in which it ran then, though
// the span may begin or end at this very instant. kNoSpan when the trace does not say that it ran.
SpanIndex actingSpan(const Trace& trace, GoroutineIndex g, Timestamp t);
// The same, looked for around the position `near` of its track, which becomes where it was found.
SpanIndex actingSpan(const Trace& trace, GoroutineIndex g, Timestamp t, std::uint32_t& near);

}  // namespace golanes
