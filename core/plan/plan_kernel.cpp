// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of perf data: CPUs and threads.
#include "core/plan/kernel_items.h"
#include "core/plan/kernel_lanes.h"
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"

#include <algorithm>

namespace golanes {

namespace {

// Columns of a CPU in which no thread is known to have run.
void addGaps(const KernelTracks& kernel, const TimeAxis& axis, const std::vector<PlanSpan>& busy,
             std::vector<PlanSpan>& out) {
    // Of a recording of one process, others may have had the CPU.
    const ColorRole role = kernel.cpusComplete ? ColorRole::Idle : ColorRole::Unknown;
    const auto gap = [&](int x0, int x1) {
        if (x0 < x1) out.push_back({x0, x1, role, !kernel.cpusComplete, 0, kMerged, 0});
    };
    int x = std::max(0, axis.pixelOf(kernel.range.begin));
    for (const PlanSpan& run : busy) {
        gap(x, run.x0);
        out.push_back(run);
        x = run.x1;
    }
    gap(x, axis.pixelFrom(kernel.range.end));
}

}  // namespace

void planCpu(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const KernelTrack track = kernel.ofCpu(entity);
    const KernelItems items(track);
    std::vector<PlanSpan> busy;
    planRuns(DisjointItems(items), axis, 0, busy);
    addGaps(kernel, axis, busy, plan.spans);
}

void planKernelThread(const KernelTracks& kernel, std::uint32_t entity, const TimeAxis& axis,
                      LanePlan& plan) {
    const PerfThreadIndex thread(entity);
    const KernelTrack track = kernel.ofThread(thread);
    const KernelItems states(track);
    planRuns(DisjointItems(states), axis, 0, plan.spans);

    const KernelRows rows = kernelRows(kernel, thread);
    if (rows.calls < rows.count) {
        const KernelRowItems calls(kernel.perf->syscallsByThread[entity], ColorRole::Syscall,
                                   CallTimes{kernel});
        planRuns(DisjointItems(calls), axis, static_cast<std::uint8_t>(rows.calls), plan.spans);
    }
    if (rows.ticks < rows.count) {
        const KernelRowItems ticks(kernel.ticksByThread[entity], ColorRole::Tick, TickTimes{kernel});
        planRuns(DisjointItems(ticks), axis, static_cast<std::uint8_t>(rows.ticks), plan.spans);
    }
}

}  // namespace golanes
