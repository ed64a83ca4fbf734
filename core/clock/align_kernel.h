// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/store/kernel_tracks.h"
#include "core/store/trace.h"

namespace golanes {

// Perf data on the clock of a Go trace of the same run; `correlation` is known(). Null when cancelled. Takes
// time in proportion to the size of the recording: not for the thread of a window.
KernelPtr alignKernel(const Trace& trace, PerfPtr perf, const Correlation& correlation, const Job& job);

// The same with a correlation that is found here. Error: why the clocks cannot be related, or Cancelled.
Result<KernelPtr> alignKernel(const Trace& trace, const PerfPtr& perf, const Job& job);

// Perf data by itself, on its own clock. Its own process is, of several, the one with most samples of
// counters and clocks, or without those the one that had CPUs longest. Null when cancelled.
KernelPtr kernelAlone(PerfPtr perf, const Job& job);

}  // namespace golanes
