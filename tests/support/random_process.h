// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>

namespace golanes::test {

struct RandomProcess {
    std::uint64_t seed = 1;
    int events = 2000;
    int procs = 3;
    Timestamp start = 1000;
    // Gaps between events are 1 … maxGap ns, mostly short: bursts and silences on every scale.
    Duration maxGap = 400;
};

// A trace of made-up but orderly behaviour, put together by TraceBuilder: a scheduler that runs goroutines on
// procs, lets them block for all kinds of reasons, be woken by each other, by netpoll and by timers, enter
// syscalls and lose their proc there, create goroutines and end; with GC, pauses, sweeps and assists, heap
// sizes, tasks, nested regions and logs. Some goroutines existed before the trace and show up late. The same
// options give the same trace.
TracePtr runRandomProcess(const RandomProcess& options);

}  // namespace golanes::test
