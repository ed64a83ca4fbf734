// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/clock/kernel_stays.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

namespace golanes {

// Finds out how the clocks are related from what the threads did, and which thread is which: the method is
// Fitted, or None with the reason. Neither the times nor the numbers of the threads need have anything in
// common.
//
// 1. Of a slice of the trace, the lags at which its events coincide with departures into the kernel of
//    whatever threads (searchLags).
// 2. For each of those, which thread is which (ThreadVotes), and whether then the threads write no events
//    while they are in the kernel (ForbiddenOffsets). One lag must stand that test, and only one.
// 3. From that slice on, window by window, to both ends of the overlap: the line through what is found is the
//    drift, and the rule of 2. over all windows gives the offset and its error.
//
// Costs a few passes over the transitions of the trace, a Fourier transform, and a number of windows that
// does not depend on the length. Error: Cancelled.
Result<Correlation> fitStays(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                             const Job& job);

struct NearFit {
    Correlation correlation;   // None when the threads do not confirm it
    bool contradicts = false;  // they were seen well, and show that it is wrong
};
// The same but for 1. and 2.: whether what the threads do confirms a relation that is known within 200 µs.
Result<NearFit> fitNear(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                        const ClockMap& map, const Job& job);

}  // namespace golanes
