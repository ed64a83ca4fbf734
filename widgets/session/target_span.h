// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "core/store/wakeup.h"
#include "widgets/session/target.h"

#include <optional>

namespace golanes {

// The span of a goroutine that a target is about: a state, a run on a P or thread, what a wake-up began, or
// what the goroutine of a lane, region or stack was doing at the target's time. kNoSpan: of no single
// goroutine.
SpanIndex spanOf(const Trace& trace, const Target& target);

// How long the thing lasts that a target is about: the life of a goroutine or task whose lane it is, the
// whole recording for other lanes. Empty for an instant.
TimeRange extentOf(const Trace& trace, const Target& target);

// A state of a goroutine, in its own lane; `time` lies in it.
Target spanTarget(const Trace& trace, SpanIndex span, Timestamp time);
Target spanTarget(const Trace& trace, SpanIndex span);

// A wake-up by netpoll or a timer, in the lane of those.
Target wakeTarget(const Trace& trace, const Wake& wake);

// Where a wake-up came from: what the waker was doing, or the instant in the lane of netpoll or the timers.
// None when the trace does not tell.
std::optional<Target> originOf(const Trace& trace, const Wakeup& wakeup);

}  // namespace golanes
