// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <vector>

namespace golanes {

// Finds out when each thread had a CPU, from what is told in the order of time. A recording of one process
// often lacks switches to its threads; that a thread was seen to do something proves that it was on a CPU.
class PerfRunFinder {
  public:
    explicit PerfRunFinder(std::size_t threads) : threads_(threads) {}

    // The thread did something, on that CPU.
    void seen(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu);
    void in(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu);
    void out(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu, PerfOffState state);
    // Ends what is still on at `end`, and gives all runs: those of each thread in the order of time.
    std::vector<PerfRun> finish(Timestamp end);

  private:
    struct OnCpu {
        Timestamp since = 0;
        std::uint16_t cpu = kNoCpu;
        bool seen = false;      // `since` and `cpu` hold
        bool switched = false;  // and came from a switch
    };
    void add(PerfThreadIndex thread, const OnCpu& on, Timestamp end, PerfOffState state, bool open);

    std::vector<OnCpu> threads_;
    std::vector<PerfRun> runs_;
};

}  // namespace golanes
