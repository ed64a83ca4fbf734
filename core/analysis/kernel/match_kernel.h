// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/kernel_matches.h"
#include "core/store/kernel_tracks.h"

#include <memory>
#include <span>

namespace golanes {

// Something that a thread did, or that happened to it.
struct KernelThing {
    Timestamp time = 0;  // on the clock of the trace
    PerfThreadIndex thread;
    PerfSampleRow sample = kNoPerfSample;  // none: a time off the CPU that begins then
};

// What lanes of perf data show of these things: the span and the system call of the thread that each sample
// lies in, what its CPU did then, and the sample itself; of a time off the CPU all spans until the thread
// runs again. Cost: the things times the logarithm of the spans, and the tables of samples and calls. A
// cancelled job's result means nothing.
std::shared_ptr<const KernelMatches> matchKernel(const KernelTracks& kernel,
                                                 std::span<const KernelThing> things, const Job& job);

}  // namespace golanes
