// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/lane_choices.h"
#include "widgets/session/lane_set.h"

#include <optional>

namespace golanes {

// The same lane in another reading of the recording: goroutines, procs, threads and tasks by their numbers,
// the one at the same place first (tables mostly only grow), of several with one number the first. None when
// it is no longer there. At most one pass over the table.
std::optional<LaneKey> translated(LaneKey lane, const Trace& from, const Trace& to);

// The same lanes in another reading of the recording. Those that are no longer there are left out.
LaneChoices::Lanes translated(const LaneChoices::Lanes& lanes, const Trace& from, const Trace& to);
LaneSet translated(const LaneSet& lanes, const Trace& from, const Trace& to);

}  // namespace golanes
