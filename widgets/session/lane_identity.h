// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/lane_choices.h"

namespace golanes {

// The same lanes in another reading of the recording: goroutines, procs, threads and tasks by their numbers
// (of goroutines with one number, the first). Those that are no longer there are left out.
LaneChoices::Lanes translated(const LaneChoices::Lanes& lanes, const Trace& from, const Trace& to);

}  // namespace golanes
