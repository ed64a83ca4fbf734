// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/area_lanes.h"

namespace golanes {

namespace {

// The lanes that a folded bar stands for; none of an open one.
std::vector<LaneKey> foldedInto(const LaneLayout& layout, const LaneLayout::Row& bar) {
    std::vector<LaneKey> lanes;
    const LaneLayout::Group& group = layout.groups()[bar.group];
    const std::optional<LaneLayout::BarId> id = layout.barId(bar);
    const std::vector<LaneNode>& nodes = layout.tree(group.group).nodes;
    const bool whole = id && id->node == LaneLayout::kGroupBar;
    const bool folded = whole ? group.collapsed : layout.disclosure(bar) == LaneLayout::Disclosure::Closed;
    if (!id || !folded) return lanes;
    const std::size_t end = whole ? nodes.size() : nodes[id->node].end;
    for (std::size_t i = whole ? 0 : id->node + 1; i < end; ++i)
        if (nodes[i].bar == LaneNode::kNoBar) lanes.push_back(nodes[i].lane);
    return lanes;
}

}  // namespace

LaneSet lanesIn(const LaneLayout& layout, RowSpan span) {
    LaneSet lanes;
    for (const LaneLayout::Row& row : layout.rowsBetween(span.top, span.bottom)) {
        if (row.lane)
            lanes.insert(layout.key(row));
        else
            for (const LaneKey lane : foldedInto(layout, row)) lanes.insert(lane);
    }
    return lanes;
}

bool contains(const LaneLayout& layout, const LaneSet& lanes, const LaneLayout::Row& row) {
    if (lanes.isAll()) return true;
    if (row.lane) return lanes.contains(layout.key(row));
    const std::vector<LaneKey> folded = foldedInto(layout, row);
    return !folded.empty() && lanes.contains(folded.front());
}

std::optional<RowSpan> extentOf(const LaneLayout& layout, const LaneSet& lanes) {
    if (lanes.isAll()) return RowSpan{0, layout.height()};
    std::optional<RowSpan> extent;
    for (auto row = layout.rowAt(0); row; row = layout.neighbour(*row, 1))
        if (contains(layout, lanes, *row)) extent = extent ? extent->joined(spanOf(*row)) : spanOf(*row);
    return extent;
}

}  // namespace golanes
