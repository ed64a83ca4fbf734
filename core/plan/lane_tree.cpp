// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::uint32_t kMany = 200;  // lanes below bars

}  // namespace

bool LaneTree::foldedAtFirst(const LaneNode& node) const {
    return node.bar != LaneNode::kNoBar && lanes > kMany && bars.size() > 1;
}

std::uint64_t LaneTree::foldKey(const LaneNode& node) const {
    if (node.bar == LaneNode::kNoBar) return node.lane.entity;
    const auto kind = static_cast<std::uint64_t>(grouping) + 1;
    return kind << 32 | bars[node.bar].name.value;
}

std::vector<std::uint32_t> nodesAbove(const LaneTree& tree, LaneKey lane) {
    const auto at = std::ranges::find_if(
        tree.nodes, [lane](const LaneNode& n) { return n.bar == LaneNode::kNoBar && n.lane == lane; });
    std::vector<std::uint32_t> above;
    if (at == tree.nodes.end()) return above;
    const auto index = static_cast<std::uint32_t>(at - tree.nodes.begin());
    for (std::uint32_t i = 0; i < index;) {
        const bool holds = tree.nodes[i].end > index;
        if (holds) above.push_back(i);
        i = holds ? i + 1 : tree.nodes[i].end;
    }
    return above;
}

LaneTree flatTree(const std::vector<LaneKey>& lanes) {
    LaneTree tree;
    tree.lanes = static_cast<std::uint32_t>(lanes.size());
    tree.nodes.reserve(lanes.size());
    for (std::uint32_t i = 0; i < tree.lanes; ++i)
        tree.nodes.push_back({lanes[i], LaneNode::kNoBar, i + 1, 0});
    return tree;
}

}  // namespace golanes
