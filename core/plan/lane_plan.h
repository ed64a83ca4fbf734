// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "core/plan/lane.h"
#include "core/plan/time_axis.h"

#include <cstdint>
#include <vector>

namespace golanes {

// What lies behind a drawn thing: an index into the table that its lane kind draws from (a SpanIndex for
// goroutines, procs, threads; a row of Trace::ranges, tasks, regions, wakes for the others), or kMerged for
// many at once.
inline constexpr std::uint32_t kMerged = 0xffffffffu;

// A stretch of pixel columns [x0, x1) of one row. When `ref` is kMerged the columns hold `count` things, of
// which `role` took most of the time; a thing shorter than a pixel still has its column.
struct PlanSpan {
    int x0 = 0;
    int x1 = 0;
    ColorRole role = ColorRole::None;
    bool inferred = false;  // drawn with the pattern for "not recorded"
    std::uint8_t row = 0;   // 0: the lane itself; 1…: regions below, by depth
    std::uint32_t ref = kMerged;
    std::uint32_t count = 1;  // things in it (at least 1)
    bool operator==(const PlanSpan&) const = default;
};

// Instants that fall on one pixel column.
struct PlanMark {
    int x = 0;
    ColorRole role = ColorRole::None;
    std::uint32_t ref = kMerged;  // the instant when count is 1, else kMerged
    std::uint32_t count = 1;
    std::uint32_t firstRef = 0;  // first of the instants, which are neighbours in their table unless filtered
    bool operator==(const PlanMark&) const = default;
};

// One value a pixel column of a plotted series; the series says whether the column has data.
struct PlanPoint {
    int x = 0;
    double min = 0;  // extremes within the column
    double max = 0;
    double last = 0;  // value at its end
    bool operator==(const PlanPoint&) const = default;
};
struct PlanSeries {
    ColorRole role = ColorRole::None;
    bool area = false;              // filled down to zero (stacked on the earlier area series), else a line
    std::vector<PlanPoint> points;  // rising x; a value holds until the next point
};

// A lane at an axis, as data: what there is to see, in device pixels, sorted by row then x. Nothing in it
// depends on the theme or on lane height.
struct LanePlan {
    LaneKey lane;
    std::vector<PlanSpan> spans;
    std::vector<PlanMark> marks;
    std::vector<PlanSeries> series;
    double seriesMax = 0;  // upper end of the value axis

    void clear(LaneKey key) {
        lane = key;
        spans.clear();
        marks.clear();
        series.clear();
        seriesMax = 0;
    }
};

// Plans one lane. Reuses the memory of `plan`. Cost grows with the width and log of the events, not with
// their number. Thread-safe: pure function of its arguments.
void planLane(const Trace& trace, LaneKey lane, const TimeAxis& axis, LanePlan& plan);

// The drawn thing at column x of a row: the span, or null. (Marks are looked up by nearest x, within `reach`
// pixels.)
const PlanSpan* spanAt(const LanePlan& plan, int row, int x);
const PlanMark* markNear(const LanePlan& plan, int x, int reach);

}  // namespace golanes
