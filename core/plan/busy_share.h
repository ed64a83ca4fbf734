// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"

namespace golanes {

// Fills LanePlan::busy of a proc or thread whose spans are planned, to a sixteenth of a column. Cost grows
// with the width and log of the runs, not with their number.
void addBusyShares(const RunTrack& track, const TimeAxis& axis, LanePlan& plan);

// The same of wake-ups: the share of a column's time in which at least one goroutine that was woken did not
// run yet.
void addWaitingShares(const Trace& trace, const IntervalList& wakes, const TimeAxis& axis, LanePlan& plan);
// How long within `range` at least one woken goroutine did not run yet. At most IntervalList::kStride steps a
// bound.
Duration waitingTime(const Trace& trace, const IntervalList& wakes, TimeRange range);

}  // namespace golanes
