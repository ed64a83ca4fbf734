// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/clock/clock_map.h"
#include "core/store/kernel_tracks.h"

namespace golanes {

// Fills spans, sums, threads and cpus of `tracks`, whose other parts are complete, with times mapped by
// `map`.
// - On a CPU: PerfRecording::runs.
// - Between two of them: Preempted when the kernel took the CPU away or the thread gave it up while it could
//   run on; else Sleeping, Disk or Stopped by the letter of the switch (Sleeping where none is told) until
//   the first wake-up that was recorded, and Woken from there on.
// - After the last: the same until the end of the recording, unless the thread ended.
// Returns false when cancelled.
bool addKernelSpans(KernelTracks& tracks, const ClockMap& map, const Job& job);

}  // namespace golanes
