// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

#include <optional>
#include <string>

namespace golanes {

// What files say themselves of their clocks.
struct ToldClocks {
    ClockMap map;
    Duration error = 0;  // ns either way
    std::string reason;
};

// From the clock of a trace to Unix ns (UTC): by the clock snapshots of Go 1.25 and later. The error is how
// far the snapshots lie off the line through them: large when the time of day was set meanwhile.
std::optional<ToldClocks> wallClock(const Trace& trace);

// From the clock of perf data to that of a trace. Told when
// - perf recorded by CLOCK_MONOTONIC, which a v2 trace is written by: they are one;
// - perf recorded by CLOCK_REALTIME, and the trace tells the time of day;
// - perf's header tells the time of day at a time of some other clock, and so does the trace. (The header is
//   right to some µs; the clocks may drift apart from there on.)
std::optional<ToldClocks> toldClocks(const Trace& trace, const PerfRecording& perf);

}  // namespace golanes
