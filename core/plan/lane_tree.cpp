// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"

namespace golanes {

LaneTree flatTree(const std::vector<LaneKey>& lanes) {
    LaneTree tree;
    tree.lanes = static_cast<std::uint32_t>(lanes.size());
    tree.nodes.reserve(lanes.size());
    for (std::uint32_t i = 0; i < tree.lanes; ++i)
        tree.nodes.push_back({lanes[i], LaneNode::kNoBar, i + 1, 0});
    return tree;
}

}  // namespace golanes
