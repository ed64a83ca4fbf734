// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <cstdint>
#include <map>
#include <string>

namespace golanes {

// How Go's network poller asked the kernel, and who broke into its waits: of the system calls that perf
// recorded. Calls whose entry was not recorded tell no timeout and are in `waits` only.
struct PollCalls {
    std::uint64_t waits = 0;     // epoll_wait and its kin
    std::uint64_t looks = 0;     // with a timeout of 0: to see whether anything is ready
    std::uint64_t timed = 0;     // until the next timer, as the runtime believed it to be
    std::uint64_t endless = 0;   // no timer was set
    std::uint64_t timedOut = 0;  // of `timed`: that nothing ended before
    std::uint64_t ready = 0;     // descriptors that they returned
    Duration waited = 0;         // in `timed` and `endless`
    // Calls below runtime.netpollBreak: somebody made an earlier timer, or wanted the waiting thread.
    std::uint64_t breaks = 0;
    std::map<std::string, std::uint64_t> breakers;  // by who called it, wrappers of the runtime passed over
};

// Of one process; -1: of all. Breaks are found by stacks and need names. Incomplete when cancelled.
PollCalls pollCalls(const PerfRecording& perf, const PerfSymbols& symbols, std::int32_t pid, const Job& job);

}  // namespace golanes
