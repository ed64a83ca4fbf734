// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"

#include <vector>

namespace golanes {

// Where time is folded away: one fold, or several that lie too close together to be told apart.
struct FoldMark {
    double x = 0;         // device pixels, 0 … width of the axis
    TimeRange time;       // from the begin of the first to the end of the last
    Duration folded = 0;  // ns that are hidden
    int count = 1;
    bool operator==(const FoldMark&) const = default;
};

// The marks of the folds in sight, those at its edges too, by rising x. Folds within `spacing` device pixels
// of the first of a mark share it; it stands in their middle.
std::vector<FoldMark> foldMarks(const TimeAxis& axis, double spacing);

// The mark nearest to x, `reach` away at most; null when there is none.
const FoldMark* foldMarkAt(const std::vector<FoldMark>& marks, double x, double reach);

}  // namespace golanes
