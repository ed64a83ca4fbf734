// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <vector>

namespace golanes {

// Puts entries and returns of system calls together, told in the order of time. A thread is in one call at a
// time: a second entry ends the call before it where its return is missing; a return without an entry began
// at the earliest when the call before it ended. Calls are appended in the order in which they are told.
class PerfSyscallPairing {
  public:
    PerfSyscallPairing(std::vector<PerfSyscall>& calls, std::size_t threads, TimeRange range)
        : calls_(calls), threads_(threads, {kNone, range.begin}), range_(range) {}

    // `call` holds all that the entry tells.
    void enter(PerfSyscall call);
    // `call` holds all that the return tells, its end and number among it.
    void exit(const PerfSyscall& call);
    // Puts all calls into the order of their starts.
    void finish();

  private:
    static constexpr std::uint32_t kNone = 0xffffffffu;

    struct Thread {
        std::uint32_t open;  // row of the call it is in
        Timestamp lastEnd;
    };

    std::vector<PerfSyscall>& calls_;     // in the order of their entries
    std::vector<PerfSyscall> entryless_;  // in the order of their returns
    std::vector<Thread> threads_;
    TimeRange range_;
};

}  // namespace golanes
