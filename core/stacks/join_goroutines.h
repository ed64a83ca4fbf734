// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/clock/correlation.h"
#include "core/stacks/mapped_code.h"
#include "core/store/perf_sample_stacks.h"
#include "core/store/trace.h"

namespace golanes {

// The stacks of a recording (those of repairStacks(), best), with those that do not reach the beginning of a
// goroutine led on by a Go trace of the same run: those that ended in assembly that clobbers the frame
// pointer, those that ran out of a stack dump, and those on the stack of the scheduler (g0), which end where
// a goroutine switched to it. Joined on is what the trace tells of the goroutine that was on the thread at
// that time (goroutine_stack.h); its frames are marked as inferred. Where there was none, nothing is. Without
// a known correlation the stacks are as they were. Errors: Cancelled.
Result<PerfSampleStacks> joinedStacks(const PerfRecording& perf, const Trace& trace,
                                      const Correlation& correlation, const MappedCode& code, const Job& job);

}  // namespace golanes
