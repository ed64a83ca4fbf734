// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "core/plan/lane.h"
#include "core/plan/time_axis.h"

#include <cstdint>
#include <vector>

namespace golanes {

// What lies behind a drawn thing: an index into the table that its lane kind draws from (a SpanIndex for
// goroutines, procs, threads; a row of Trace::ranges, tasks, regions, wakes for the others; of perf data a
// row of KernelTracks::spans, or in the rows for them of PerfRecording::syscalls and samples; of cgroups a
// row of CpuStat::throttled), or kMerged for
// many at once.
inline constexpr std::uint32_t kMerged = 0xffffffffu;

// A stretch of pixel columns [x0, x1) of one row. What a column shows:
//
//  - Touched by one thing: that thing, however little of the column it fills; its columns make one PlanSpan
//    with its `ref`. A thing without length counts as 1 ns long.
//  - Touched by several: a kMerged column of the role with most time in it (of equals the one named first in
//    ColorRole); neighbouring ones of the same role are joined, and `count` is the number of things in them.
//    (Only across a fold a thing that others overlap may be counted once on each side.)
//  - But a column that holds just the border of two neighbours which both have columns of their own is given
//    to the one with more time in it.
//
// So nothing that exists is invisible: each thing is in a PlanSpan of its own or counted in a kMerged one.
// Time without things does not compete: a proc's short run shows in a column in which it was mostly idle.
// Where a proc or thread has no run at all there are spans of role Idle, or, `inferred`, Unknown before the
// first event that tells of it: ref kMerged, count 0.
struct PlanSpan {
    int x0 = 0;
    int x1 = 0;
    ColorRole role = ColorRole::None;
    bool inferred = false;  // drawn with the pattern for "not recorded"
    std::uint8_t row = 0;   // 0: the lane itself; of a goroutine 1…: its regions, by depth
    std::uint32_t ref = kMerged;
    std::uint32_t count = 1;  // things in it; 0 where a proc or thread has none
    bool operator==(const PlanSpan&) const = default;
};

// Instants that fall on one pixel column; zoomed to several pixels a ns, the first of them.
struct PlanMark {
    int x = 0;
    ColorRole role = ColorRole::None;  // of most of them; of equals the one named first in ColorRole
    std::uint32_t ref = kMerged;       // the instant when count is 1, else kMerged
    std::uint32_t count = 1;
    std::uint32_t firstRef = 0;  // first of the instants, which are neighbours in their table unless filtered
    bool operator==(const PlanMark&) const = default;
};

// The values of a plotted series in a pixel column.
struct PlanPoint {
    int x = 0;
    double min = 0;  // extremes within the column, the value it begins with included
    double max = 0;
    double last = 0;  // value at its end
    bool operator==(const PlanPoint&) const = default;
};
struct PlanSeries {
    ColorRole role = ColorRole::None;
    bool area = false;              // filled down to zero (stacked on the earlier area series), else a line
    std::vector<PlanPoint> points;  // rising x; a value holds until the next point. Columns before the first
                                    // point have no data; a last point of 0 marks the end of the trace.
};

// A lane at an axis, as data: what there is to see, in device pixels, sorted by row then x. Nothing in it
// depends on the theme or on lane height. At most one span a column and row, one mark a column, one point a
// column and series.
struct LanePlan {
    LaneKey lane;
    std::vector<PlanSpan> spans;
    std::vector<PlanMark> marks;
    std::vector<PlanSeries> series;
    double seriesMax = 0;  // upper end of the value axis

    // Of a proc or thread, by column: how much of its time it was busy, in 255ths and at least one; of
    // wake-ups: in how much of it somebody woken did not run yet. Told where that does not show otherwise: in
    // merged spans and in those that are but a few columns wide. Elsewhere, and in other lanes (which may
    // have none), it is kAllBusy.
    static constexpr std::uint8_t kAllBusy = 255;
    std::vector<std::uint8_t> busy;

    void clear(LaneKey key) {
        lane = key;
        spans.clear();
        marks.clear();
        series.clear();
        busy.clear();
        seriesMax = 0;
    }
};

// Plans one lane. Reuses the memory of `plan`. Cost grows with the width and log of the events, not with
// their number. Thread-safe: pure function of its arguments. A lane that the recording does not have is
// empty.
void planLane(const Sources& sources, LaneKey lane, const TimeAxis& axis, LanePlan& plan);

// The drawn thing at column x of a row: the span, or null.
const PlanSpan* spanAt(const LanePlan& plan, int row, int x);
// The mark nearest to column x (the earlier of equals), at most `reach` pixels away, or null.
const PlanMark* markNear(const LanePlan& plan, int x, int reach);

}  // namespace golanes
