// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::uint32_t kMany = 200;  // lanes below bars
constexpr std::uint32_t kSmall = 3;   // lanes below a bar that leave the others in sight
constexpr std::size_t kFewBars = 30;  // as long as there are no more of them

}  // namespace

bool LaneTree::foldedAtFirst(const LaneNode& node) const {
    if (node.bar == LaneNode::kNoBar) return node.lane.kind == LaneKind::TimersTotal;
    const bool small = bars.size() <= kFewBars && bars[node.bar].lanes <= kSmall;
    return lanes > kMany && bars.size() > 1 && !small;
}

std::uint64_t LaneTree::foldKey(const LaneNode& node) const {
    if (node.bar == LaneNode::kNoBar && node.lane.kind == LaneKind::TimersTotal) return kTimersOfProcs;
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

LaneTree naturalTree(const Sources& sources, LaneGroup group) {
    LaneTree tree = flatTree(lanesOf(sources, group));
    const auto ofProc = [](const LaneNode& n) { return n.lane.kind == LaneKind::TimersOfProc; };
    const auto procs = static_cast<std::size_t>(std::ranges::count_if(tree.nodes, ofProc));
    if (procs <= kFewTimerLanes) return tree;
    // What is not of a proc stands behind them: nothing else can be below the first.
    std::stable_partition(tree.nodes.begin() + 1, tree.nodes.end(), ofProc);
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        LaneNode& node = tree.nodes[i];
        node.end = i + 1;
        node.depth = ofProc(node) ? 1 : 0;
    }
    tree.nodes.front().end = static_cast<std::uint32_t>(procs) + 1;
    return tree;
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
