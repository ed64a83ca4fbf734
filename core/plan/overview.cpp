// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/overview.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// How many CPUs were busy on average in each column.
void addBusyCpus(const KernelTracks& kernel, const TimeAxis& axis, LanePlan& plan) {
    PlanSeries own{ColorRole::Running, true, {}}, others{ColorRole::Other, true, {}};
    for (int x = 0; x < axis.width(); ++x) {
        double program = 0, rest = 0, length = 0;
        axis.forEachPiece(x, [&](TimeRange piece) {
            length += static_cast<double>(piece.length());
            for (std::uint32_t cpu = 0; cpu < kernel.cpus.size(); ++cpu) {
                const KernelSums sums = kernel.ofCpu(cpu).times(piece);
                program += static_cast<double>(sums[static_cast<std::size_t>(KernelState::OnCpu)]);
                rest += static_cast<double>(sums[static_cast<std::size_t>(KernelState::ForeignOnCpu)]);
            }
        });
        const auto point = [&](double busy) {
            const double cpus = length > 0 ? busy / length : 0;
            return PlanPoint{x, cpus, cpus, cpus};
        };
        own.points.push_back(point(program));
        others.points.push_back(point(rest));
    }
    plan.seriesMax = static_cast<double>(
        std::ranges::count_if(kernel.cpus, [](const KernelTracks::Slice& cpu) { return cpu.count > 0; }));
    plan.series.push_back(std::move(own));
    plan.series.push_back(std::move(others));
}

}  // namespace

void planOverview(const Sources& sources, const TimeAxis& axis, OverviewPlan& plan) {
    const Trace& trace = sources.trace;
    planLane(trace, {LaneKind::GoroutineCounts, 0}, axis, plan.goroutines);
    planLane(trace, {LaneKind::GcCycles, 0}, axis, plan.gc);
    planLane(trace, {LaneKind::StopTheWorld, 0}, axis, plan.stopTheWorld);
    if (trace.goroutines.empty() && sources.kernel) {
        plan.goroutines.series.clear();
        addBusyCpus(*sources.kernel, axis, plan.goroutines);
    }
    std::erase_if(plan.gc.spans, [](const PlanSpan& s) { return s.row > 0; });
}

}  // namespace golanes
