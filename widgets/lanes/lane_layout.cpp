// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_layout.h"

#include <algorithm>
#include <limits>

namespace golanes {

void LaneLayout::setTrace(const Trace* trace) {
    groups_.clear();
    rows_.clear();
    height_ = 0;
    if (!trace) return;
    for (std::size_t g = 0; g < kLaneGroupCount; ++g) {
        Group group;
        group.group = static_cast<LaneGroup>(g);
        group.lanes = lanesOf(*trace, group.group);
        std::vector<std::uint8_t> rows;
        rows.reserve(group.lanes.size());
        for (const LaneKey& lane : group.lanes)
            rows.push_back(static_cast<std::uint8_t>(std::clamp(rowsOf(*trace, lane), 1, 255)));
        rows_.push_back(std::move(rows));
        groups_.push_back(std::move(group));
    }
}

void LaneLayout::arrange(const std::array<bool, kLaneGroupCount>& collapsed, int laneHeight,
                         int headerHeight) {
    headerHeight_ = headerHeight;
    laneHeight_ = laneHeight;
    // Pixels are int everywhere in Qt; a trace with more lanes than fit ends early instead of wrapping.
    constexpr int kLimit = std::numeric_limits<int>::max() / 2;
    int y = 0;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        Group& group = groups_[g];
        group.top = y;
        group.collapsed = collapsed[static_cast<std::size_t>(group.group)];
        y += headerHeight;
        group.tops.resize(group.lanes.size() + 1);
        for (std::size_t i = 0; i < group.lanes.size(); ++i) {
            group.tops[i] = y;
            if (!group.collapsed) y = std::min(kLimit, y + rows_[g][i] * laneHeight);
        }
        group.tops.back() = y;
    }
    height_ = y;
}

LaneLayout::Row LaneLayout::headerRow(std::size_t group) const {
    return {group, std::nullopt, groups_[group].top, headerHeight_};
}

LaneLayout::Row LaneLayout::laneRow(std::size_t group, std::size_t lane) const {
    const std::vector<int>& tops = groups_[group].tops;
    return {group, lane, tops[lane], tops[lane + 1] - tops[lane]};
}

int LaneLayout::headerTop(std::size_t group, int scroll) const {
    const Group& g = groups_[group];
    return g.top >= scroll ? g.top : std::max(g.top, std::min(scroll, g.bottom() - headerHeight_));
}

std::optional<LaneLayout::Row> LaneLayout::rowAt(int y) const {
    if (y < 0 || y >= height_) return std::nullopt;
    const auto after =
        std::upper_bound(groups_.begin(), groups_.end(), y, [](int v, const Group& g) { return v < g.top; });
    const auto group = static_cast<std::size_t>(after - groups_.begin()) - 1;
    if (y < groups_[group].top + headerHeight_) return headerRow(group);
    const std::vector<int>& tops = groups_[group].tops;
    const auto lane = std::upper_bound(tops.begin(), tops.end(), y) - tops.begin();
    return laneRow(group, static_cast<std::size_t>(lane) - 1);
}

std::vector<LaneLayout::Row> LaneLayout::rowsBetween(int y0, int y1) const {
    std::vector<Row> out;
    for (std::optional<Row> row = rowAt(std::max(0, y0)); row && row->top < y1; row = neighbour(*row, 1))
        out.push_back(*row);
    return out;
}

std::optional<LaneLayout::Row> LaneLayout::rowOf(LaneKey lane) const {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const std::vector<LaneKey>& lanes = groups_[g].lanes;
        if (lanes.empty() || lanes.back().kind < lane.kind || lane.kind < lanes.front().kind) continue;
        // Usually in order of entity; goroutines stand in the order of their numbers, which need not be.
        auto it = std::lower_bound(lanes.begin(), lanes.end(), lane);
        if (it == lanes.end() || *it != lane) it = std::find(lanes.begin(), lanes.end(), lane);
        if (it != lanes.end()) return laneRow(g, static_cast<std::size_t>(it - lanes.begin()));
    }
    return std::nullopt;
}

std::optional<LaneLayout::Row> LaneLayout::neighbour(const Row& row, int step) const {
    if (step > 0) {
        const Group& group = groups_[row.group];
        const std::size_t next = row.lane ? *row.lane + 1 : 0;
        if (!group.collapsed && next < group.lanes.size()) return laneRow(row.group, next);
        if (row.group + 1 < groups_.size()) return headerRow(row.group + 1);
        return std::nullopt;
    }
    if (row.lane) return *row.lane > 0 ? laneRow(row.group, *row.lane - 1) : headerRow(row.group);
    if (row.group == 0) return std::nullopt;
    const Group& before = groups_[row.group - 1];
    if (before.collapsed || before.lanes.empty()) return headerRow(row.group - 1);
    return laneRow(row.group - 1, before.lanes.size() - 1);
}

}  // namespace golanes
