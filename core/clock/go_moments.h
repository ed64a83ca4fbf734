// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/clock/thread_activity.h"
#include "core/clock/time_windows.h"
#include "core/store/trace.h"

#include <vector>

namespace golanes {

// When threads wrote transitions of goroutines and procs into the trace, within the windows, in the order of
// time: the thread ran then, and not in the kernel. Of forged traces, which can hold more of them there than
// the windows were made for, not all. Empty when cancelled.
std::vector<ThreadMoment> goMoments(const Trace& trace, const TimeWindows& windows, const Job& job);

// About how many transitions a ns of the trace holds.
double momentsPerNs(const Trace& trace);

}  // namespace golanes
