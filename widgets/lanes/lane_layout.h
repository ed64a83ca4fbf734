// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"
#include "core/store/trace.h"

#include <array>
#include <optional>
#include <vector>

namespace golanes {

// Where each lane stands: pure arithmetic, in device-independent pixels from the top of all lanes. Cost of a
// question is logarithmic in the lanes; only arrange() walks them all.
class LaneLayout {
  public:
    struct Group {
        LaneGroup group = LaneGroup::Heap;
        int top = 0;                 // of its header
        bool collapsed = false;      // its lanes take no room
        std::vector<LaneKey> lanes;  // empty: the trace has nothing for it
        std::vector<int> tops;       // of each lane; one more for the end of the last
        int bottom() const { return tops.empty() ? top : tops.back(); }
    };
    // A lane or (no key) the header of a group.
    struct Row {
        std::size_t group = 0;
        std::optional<std::size_t> lane;  // index into Group::lanes
        int top = 0;
        int height = 0;
        bool operator==(const Row&) const = default;
    };

    // Takes the lanes of a trace (null: none). Follow with arrange().
    void setTrace(const Trace* trace);
    // Gives every lane its place. `laneHeight`: height of one row with its separator.
    void arrange(const std::array<bool, kLaneGroupCount>& collapsed, int laneHeight, int headerHeight);

    int height() const { return height_; }
    int headerHeight() const { return headerHeight_; }
    int laneHeight() const { return laneHeight_; }
    const std::vector<Group>& groups() const { return groups_; }
    LaneKey key(const Row& row) const { return groups_[row.group].lanes[*row.lane]; }

    // Where the header of a group is drawn when the lanes are scrolled by `scroll`: it stays in sight as long
    // as one of its lanes is.
    int headerTop(std::size_t group, int scroll) const;

    // The row that covers `y`; none above the first and below the last.
    std::optional<Row> rowAt(int y) const;
    // Rows that overlap [y0, y1), from top to bottom.
    std::vector<Row> rowsBetween(int y0, int y1) const;
    // The row of a lane; none when the trace has no such lane. A lane of a collapsed group has no height.
    std::optional<Row> rowOf(LaneKey lane) const;
    // The row after (`step` 1) or before (-1) another; none at the ends.
    std::optional<Row> neighbour(const Row& row, int step) const;

  private:
    Row headerRow(std::size_t group) const;
    Row laneRow(std::size_t group, std::size_t lane) const;

    std::vector<Group> groups_;
    std::vector<std::vector<std::uint8_t>> rows_;  // by group and lane: rows it needs
    int height_ = 0;
    int headerHeight_ = 0;
    int laneHeight_ = 1;
};

}  // namespace golanes
