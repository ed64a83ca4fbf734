// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/trace.h"

#include <string>

namespace golanes {

// Makes a Go execution trace of what happened within `range`: all events at their times with their stacks,
// and before them how things stood (states of goroutines and procs, collector ranges, open tasks and
// regions), so that every reader of such traces takes it. The whole range gives the recording again. The
// format is that of the recording; it has no word for
//  - why a goroutine waits that waited at the start already (its stack is there since Go 1.23);
//  - a stop-the-world that was on at the start: it begins there;
//  - when open tasks and regions began: tasks begin when the first goroutine runs (their own where it runs at
//    the start), regions that stay open as their goroutine runs first.
// Data of experiments besides their events (batches of AllocFree) are not in the store, and left out.
// Errors: Unsupported for recordings of Go before 1.22, whose threads and procs are not told as the format
// wants them, and for more procs or threads than have numbers; Usage when the range is empty or a part of the
// recording is missing within it; Cancelled.
Result<std::string> goTracePart(const Trace& trace, TimeRange range, Job& job);

}  // namespace golanes
