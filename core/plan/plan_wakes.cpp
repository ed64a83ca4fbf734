// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/busy_share.h"
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

ColorRole commonest(const WakeList::KindCounts& kinds) {
    RoleTimes times{};
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        times[static_cast<std::size_t>(roleOf(static_cast<WakeKind>(k)))] += kinds[k];
    }
    return largest(times);
}

struct WakeTimes {
    const Trace& trace;
    Timestamp start(std::uint32_t row) const { return trace.wakes[row].time; }
    Timestamp end(std::uint32_t row) const { return readyToRunning(trace, trace.wakes[row]).end; }
};

using WakeItems = IntervalItems<WakeTimes>;

// Wake-ups as instants, one mark a pixel column.
void planMarks(const Trace& trace, const WakeList& list, const WakeItems& items, const TimeAxis& axis,
               std::vector<PlanMark>& marks) {
    const IntervalList& wakes = list.intervals();
    std::uint32_t step = 1;  // half of what lies in a column
    std::uint32_t next = items.startedBefore(axis.timeAt(0), 0, 1);
    while (next < wakes.size()) {
        const std::uint32_t from = next;
        const int x = axis.pixelOf(items.start(from));
        if (x >= axis.width()) return;
        WakeList::KindCounts kinds{};
        PlanMark mark{x, ColorRole::None, kMerged, 0, 0};
        axis.forEachPiece(x, [&](TimeRange piece) {
            const std::uint32_t first = items.startedBefore(piece.begin, next, 1);
            const std::uint32_t last = items.startedBefore(piece.end, first, step);
            step = (last - first) / 2 + 1;
            next = last;
            if (first == last) return;
            if (mark.count == 0) mark.firstRef = wakes.row(first);
            mark.count += last - first;
            const WakeList::KindCounts here = list.kinds(trace, first, last);
            for (std::size_t k = 0; k < kinds.size(); ++k) kinds[k] += here[k];
        });
        // A wake-up inside a fold leads to the pixel of its mark, which may hold none that can be seen.
        next = std::max(from + 1, next);
        if (mark.count == 0) continue;
        mark.role = commonest(kinds);
        if (mark.count == 1) mark.ref = mark.firstRef;
        marks.push_back(mark);
    }
}

void planWakes(const Trace& trace, const WakeList& list, const TimeAxis& axis, LanePlan& plan) {
    const WakeItems items(list.intervals(), ColorRole::Runnable, WakeTimes{trace});
    planRuns(items, axis, 0, plan.spans);
    addWaitingShares(trace, list.intervals(), axis, plan);
    planMarks(trace, list, items, axis, plan.marks);
}

}  // namespace

void planNetpollWakes(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planWakes(trace, trace.timeline->netpoll, axis, plan);
}

void planTimersTotal(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planWakes(trace, trace.timeline->timers, axis, plan);
}

void planTimersOfProc(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    planWakes(trace, trace.timeline->timersOfProc[entity], axis, plan);
}

}  // namespace golanes
