// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

namespace golanes {

// Finds out how the clocks are related from perf's samples alone: those of a thread mostly fall into times at
// which, by the Go trace, it carried a goroutine. Coarser than fitStays(), by some 10 µs, and only for
// traces with the thread numbers of Linux. The method is Fitted, or None with the reason. Drift is taken to
// be 0, the error tells what that may cost. Error: Cancelled.
Result<Correlation> fitSamples(const Trace& trace, const PerfRecording& perf, const Job& job);

}  // namespace golanes
