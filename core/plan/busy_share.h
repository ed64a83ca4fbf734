// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/run_track.h"

namespace golanes {

// Fills LanePlan::busy of a proc or thread whose spans are planned, to a sixteenth of a column. Cost grows
// with the width and log of the runs, not with their number.
void addBusyShares(const RunTrack& track, const TimeAxis& axis, LanePlan& plan);

}  // namespace golanes
