// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/session/lane_anchor.h"
#include "core/store/sources.h"

#include <optional>

namespace golanes {

// What a lane means. At most one pass over the table it stands in.
LaneAnchor anchorOf(const Sources& sources, LaneKey lane, std::uint32_t row = 0);

// The lane that an anchor means in this reading of the recording; none when there is no such lane, or when it
// means something else. At most one pass over the table.
std::optional<LaneKey> laneOf(const Sources& sources, const LaneAnchor& anchor);

}  // namespace golanes
