// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a counter of perf data counted.
#include "core/plan/planners.h"
#include "core/store/counter_track.h"

#include <algorithm>

namespace golanes {

void planPerfCounter(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const CounterTrack track(kernel, kernel.counters[entity]);
    // As long as a column at least, so that none is skipped.
    const Duration length = track.stretchLength(axis.visibleLength() / axis.width() + 1);
    PlanSeries series{ColorRole::Tick, true, {}};
    const int end = axis.pixelFrom(kernel.range.end);
    for (int x = std::max(0, axis.pixelOf(kernel.range.begin)); x < end;) {
        const Timestamp at = std::max(axis.column(x).begin, kernel.range.begin);
        const TimeRange stretch = CounterTrack::stretchAt(at, length);
        const double rate = track.rate(stretch);
        series.points.push_back({x, rate, rate, rate});
        plan.seriesMax = std::max(plan.seriesMax, rate);
        x = std::max(x + 1, axis.pixelFrom(stretch.end));
    }
    if (series.points.empty()) return;
    if (end < axis.width()) series.points.push_back({end, 0, 0, 0});
    plan.series.push_back(std::move(series));
}

}  // namespace golanes
