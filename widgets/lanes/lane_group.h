// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_layout.h"

#include <algorithm>

namespace golanes {

// The group that a lane stands in by nature. Of threads of perf data the layout knows: those of other
// processes stand by themselves.
inline LaneGroup groupOfLane(const LaneLayout& layout, LaneKey lane) {
    if (lane.kind != LaneKind::KernelThread) return groupOf(lane.kind);
    const std::vector<LaneNode>& others = layout.tree(LaneGroup::OtherThreads).nodes;
    const bool other = std::ranges::any_of(others, [lane](const LaneNode& n) { return n.lane == lane; });
    return other ? LaneGroup::OtherThreads : LaneGroup::Threads;
}

}  // namespace golanes
