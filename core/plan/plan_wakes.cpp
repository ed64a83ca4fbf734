// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/gallop.h"
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

// Wake-ups as instants, one mark a pixel column.
void planMarks(const Trace& trace, const WakeList& list, const TimeAxis& axis, std::vector<PlanMark>& marks) {
    const IntervalList& wakes = list.intervals();
    const auto before = [&](Timestamp t, std::uint32_t from) {
        return gallop(from, wakes.size(),
                      [&](std::uint32_t i) { return trace.wakes[wakes.row(i)].time >= t; });
    };
    std::uint32_t next = before(axis.timeAt(0), 0);
    while (next < wakes.size()) {
        const int x = axis.pixelOf(trace.wakes[wakes.row(next)].time);
        if (x >= axis.width()) return;
        WakeList::KindCounts kinds{};
        PlanMark mark{x, ColorRole::None, kMerged, 0, 0};
        axis.forEachPiece(x, [&](TimeRange piece) {
            const std::uint32_t first = before(piece.begin, next);
            const std::uint32_t last = before(piece.end, first);
            if (first == last) return;
            if (mark.count == 0) mark.firstRef = wakes.row(first);
            mark.count += last - first;
            const WakeList::KindCounts here = list.kinds(trace, first, last);
            for (std::size_t k = 0; k < kinds.size(); ++k) kinds[k] += here[k];
        });
        // A wake-up inside a fold leads to the pixel of its mark, which may hold none that can be seen.
        next = std::max(next + 1, before(axis.column(x).end, next));
        if (mark.count == 0) continue;
        mark.role = commonest(kinds);
        if (mark.count == 1) mark.ref = mark.firstRef;
        marks.push_back(mark);
    }
}

void planWakes(const Trace& trace, const WakeList& list, const TimeAxis& axis, LanePlan& plan) {
    const auto timeOf = [&trace](std::uint32_t row) { return readyToRunning(trace, trace.wakes[row]); };
    planRuns(IntervalItems(list.intervals(), ColorRole::Runnable, timeOf), axis, 0, plan.spans);
    planMarks(trace, list, axis, plan.marks);
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
