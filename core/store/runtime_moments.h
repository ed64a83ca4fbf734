// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

// What Go's runtime did at instants that only stacks of perf data tell: of the own process, in the order of
// time. Made by findRuntimeMoments() (core/analysis/kernel) when stacks have names.
struct RuntimeMoments {
    // Rows of PerfRecording::syscalls: writes of runtime.netpollBreak, which end the wait of the network
    // poller because somebody made an earlier timer, or wanted the thread that waits.
    std::vector<std::uint32_t> breaks;
    // Rows of PerfRecording::samples that met the runtime at its timers, or what a timer called.
    std::vector<std::uint32_t> timerSamples;
};

using RuntimeMomentsPtr = std::shared_ptr<const RuntimeMoments>;

}  // namespace golanes
