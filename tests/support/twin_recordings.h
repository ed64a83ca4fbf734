// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

#include <cstdint>
#include <limits>

namespace golanes::test {

// A made-up process of which a Go trace and perf data were recorded at once.
struct TwinPlan {
    std::uint32_t seed = 1;
    int threads = 4;
    Timestamp start = 5'000'000'000'000;  // of the trace, on its clock
    Duration length = 2'000'000'000;
    // What the trace and perf saw of it, on the clock of the trace.
    TimeRange traced{0, std::numeric_limits<Timestamp>::max()};
    TimeRange recorded = traced;
    ClockMap perfToGo{};   // what is to be found out
    bool syscalls = true;  // perf records system calls
    bool switches =
        true;  // perf records when threads leave their CPUs, and the other half when they come back
    bool comingBack = true;
    bool samples = false;  // perf samples what runs, a thousand times a second
    int numberOffset = 0;  // perf's thread numbers less those of the trace: as from outside of a container
    bool v1 = false;       // the trace numbers its threads from 0, and is no CLOCK_MONOTONIC
};

struct Twins {
    TracePtr trace;
    PerfPtr perf;
};

// Threads run goroutines for some hundred µs, write an event, enter the kernel 0.4 to 3 µs later, stay there
// for 20 µs to 2 ms, and write the next event 4 to 12 µs after they are back.
Twins makeTwins(const TwinPlan& plan);

}  // namespace golanes::test
