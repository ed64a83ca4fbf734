// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ranked_bits.h"
#include "core/store/perf_rows.h"

namespace golanes {

// Some of what lanes of perf data show: that in which certain things happened.
struct KernelMatches {
    RankedBits spans;  // by row of KernelTracks::spans: of threads, and the same of CPUs
    PerfRows calls;    // rows of PerfRecording::syscalls; group: thread
    PerfRows ticks;    // rows of PerfRecording::samples that lanes show as ticks; group: thread
};

}  // namespace golanes
