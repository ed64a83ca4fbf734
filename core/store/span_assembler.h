// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"
#include "core/store/transition_stream.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Sorts the transitions by goroutine into Trace::goSpans (a counting sort: `spanCounts` holds their number by
// goroutine), and finds what follows from their order: the runs of procs and threads, and wake-ups by nobody
// (Trace::wakes). Frees the stream as it goes, so that the peak is little more than the finished columns.
// Stops early, leaving the trace unfit for use, when the job is cancelled.
void assembleSpans(Trace& trace, TransitionStream& stream, const std::vector<std::uint32_t>& spanCounts,
                   Job& job);

}  // namespace golanes
