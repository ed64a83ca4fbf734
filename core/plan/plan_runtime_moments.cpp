// SPDX-License-Identifier: GPL-3.0-or-later
// What perf data tell of the network poller and of timers: how it asked the kernel, who broke into its waits,
// and which samples met the runtime at its timers.
#include "core/plan/gallop.h"
#include "core/plan/kernel_items.h"
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"

#include <algorithm>
#include <vector>

namespace golanes {

namespace {

// Instants as marks, one a pixel column. `rows` of system calls, in the order of time.
void planBreaks(const KernelTracks& kernel, const std::vector<std::uint32_t>& rows, const TimeAxis& axis,
                std::vector<PlanMark>& marks) {
    const auto size = static_cast<std::uint32_t>(rows.size());
    const auto before = [&](Timestamp t, std::uint32_t from) {
        return gallop(
            from, size, [&](std::uint32_t i) { return kernel.callStart[rows[i]] >= t; }, 1);
    };
    for (std::uint32_t next = before(axis.timeAt(0), 0); next < size;) {
        const int x = axis.pixelOf(kernel.callStart[rows[next]]);
        if (x >= axis.width()) return;
        PlanMark mark{x, ColorRole::Sync, kMerged, 0, 0};
        std::uint32_t end = next;
        axis.forEachPiece(x, [&](TimeRange piece) {
            const std::uint32_t first = before(piece.begin, end);
            end = before(piece.end, first);
            if (first == end) return;
            if (mark.count == 0) mark.firstRef = rows[first];
            mark.count += end - first;
        });
        // One inside a fold leads to the pixel of its mark, which may hold none that can be seen.
        next = std::max(next + 1, end);
        if (mark.count == 0) continue;
        if (mark.count == 1) mark.ref = mark.firstRef;
        marks.push_back(mark);
    }
}

}  // namespace

void planNetpollPolls(const Sources& sources, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    const KernelTracks& kernel = *sources.kernel;
    const CallTimes times{kernel};
    planRuns(IntervalItems(kernel.pollWaits, ColorRole::Network, times), axis, 0, plan.spans);
    planRuns(IntervalItems(kernel.pollLooks, ColorRole::Syscall, times), axis, 1, plan.spans);
    if (sources.moments) planBreaks(kernel, sources.moments->breaks, axis, plan.marks);
}

void planTimerSamples(const Sources& sources, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    const KernelRowItems ticks(sources.moments->timerSamples, ColorRole::Tick, TickTimes{*sources.kernel});
    planRuns(DisjointItems(ticks), axis, 0, plan.spans);
}

}  // namespace golanes
