// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/clock/kernel_stays.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

namespace golanes {

struct CorrelateOptions {
    KernelEvidence evidence{};
    bool samples = true;  // what perf's samples tell may be used
    bool headers = true;  // what the files say of their clocks may be used
};

// How the clock of perf data is related to that of a Go trace, and which thread is which. What the files say
// of their clocks goes before what can be found out, but is checked against it: recordings of different
// times, or whose threads contradict, get the method None and the reason. Error: Cancelled.
Result<Correlation> correlate(const Trace& trace, const PerfRecording& perf, const Job& job,
                              const CorrelateOptions& options = {});

}  // namespace golanes
