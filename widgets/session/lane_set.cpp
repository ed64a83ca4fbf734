// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_set.h"

#include <algorithm>

namespace golanes {

LaneSet LaneSet::all() {
    LaneSet set;
    set.all_ = true;
    return set;
}

void LaneSet::insert(LaneKey lane) {
    std::vector<bool>& lanes = lanes_[static_cast<std::size_t>(lane.kind)];
    if (lane.entity >= lanes.size()) lanes.resize(lane.entity + 1);
    lanes[lane.entity] = true;
}

bool LaneSet::contains(LaneKey lane) const {
    const std::vector<bool>& lanes = lanes_[static_cast<std::size_t>(lane.kind)];
    return all_ || (lane.entity < lanes.size() && lanes[lane.entity]);
}

bool LaneSet::empty() const {
    return !all_ && std::ranges::all_of(lanes_, [](const std::vector<bool>& lanes) { return lanes.empty(); });
}

std::size_t LaneSet::size() const {
    std::size_t n = 0;
    for (const std::vector<bool>& lanes : lanes_)
        n += static_cast<std::size_t>(std::count(lanes.begin(), lanes.end(), true));
    return n;
}

}  // namespace golanes
