// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

struct RangeTimes {
    const Trace& trace;
    Timestamp start(std::uint32_t row) const { return trace.ranges[row].start; }
    Timestamp end(std::uint32_t row) const { return trace.ranges[row].end; }
};

void planRanges(const Trace& trace, const IntervalList& list, ColorRole role, const TimeAxis& axis,
                std::uint8_t row, LanePlan& plan) {
    planRuns(IntervalItems(list, role, RangeTimes{trace}), axis, row, plan.spans);
}

}  // namespace

void planGcCycles(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->gcMark, ColorRole::Gc, axis, 0, plan);
    planRanges(trace, trace.timeline->assistOrSweep, ColorRole::Gc, axis, 1, plan);
}

void planStopTheWorld(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planRanges(trace, trace.timeline->stopTheWorld, ColorRole::StopTheWorld, axis, 0, plan);
}

}  // namespace golanes
