// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/lane_layout.h"
#include "widgets/session/lane_set.h"

#include <optional>

namespace golanes {

// From the top of a row to the bottom of another, in the layout's pixels.
struct RowSpan {
    int top = 0;
    int bottom = 0;

    RowSpan joined(RowSpan o) const { return {std::min(top, o.top), std::max(bottom, o.bottom)}; }
    bool operator==(const RowSpan&) const = default;
};
inline RowSpan spanOf(const LaneLayout::Row& row) {
    return {row.top, row.top + row.height};
}

// The lanes of the rows in a span; the bar of a folded group stands for the lanes in it.
LaneSet lanesIn(const LaneLayout& layout, RowSpan span);
// From the first of the lanes that have a row to the last; none when none has. Looks at every row.
std::optional<RowSpan> extentOf(const LaneLayout& layout, const LaneSet& lanes);
// A row belongs to a set: its lane, or, of the bar of a folded group, its first lane.
bool contains(const LaneLayout& layout, const LaneSet& lanes, const LaneLayout::Row& row);

}  // namespace golanes
