// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_windows.h"

#include "core/analysis/procs_at.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <map>

namespace golanes {

namespace {

Duration overlap(TimeRange a, TimeRange b) {
    return a.overlaps(b) ? a.clippedTo(b).length() : 0;
}

// Calls f(range, how long it is in the window) for the ranges of a list.
template <class F>
void forRanges(const Trace& trace, const IntervalList& list, TimeRange window, F&& f) {
    for (const std::uint32_t row : list.rows()) {
        const Range& r = trace.ranges[row];
        if (r.start >= window.end) break;
        if (const Duration time = overlap({r.start, r.end}, window)) f(r, time);
    }
}

}  // namespace

WindowCauses windowCauses(const Trace& trace, const GcEffort& effort, TimeRange window) {
    WindowCauses causes;
    causes.all = window.length() * procsAt(trace, window.begin);
    forRanges(trace, trace.timeline->stopTheWorld, window, [&](const Range& r, Duration time) {
        if (trace.strings[r.reason].find("GC") == std::string_view::npos && !trace.info.v1) return;
        causes.stopped += time * procsAt(trace, r.start);
    });
    for (const WorkerRun& run : effort.runs) {
        if (run.time.begin >= window.end) break;
        if (run.kind != WorkerKind::Idle) causes.workers += overlap(run.time, window);
    }
    std::map<GoroutineIndex, Duration> assists;
    forRanges(trace, trace.timeline->assists, window, [&](const Range& r, Duration time) {
        causes.assists += time;
        Duration& sum = assists[r.scopeGoroutine];
        sum += time;
        if (sum <= causes.longestAssist) return;
        causes.longestAssist = sum;
        causes.assisted = r.scopeGoroutine;
    });
    return causes;
}

std::vector<WindowStats> gcWindows(const Trace& trace, TimeRange range, GcWork work, const GcEffort& effort,
                                   std::span<const Duration> windows, Job& job) {
    const std::vector<UtilizationChange> changes = changesWithin(mutatorUtilization(trace, work), range);
    std::vector<WindowStats> all;
    for (const Duration window : windows) {
        if (job.cancelled()) return {};
        WindowStats stats;
        stats.window = window;
        const std::vector<SlidingMean> means = slidingMeans(changes, window, job);
        if (!means.empty()) {
            const Duration cut = std::min(window, changes.back().time - changes.front().time);
            std::ranges::copy(meanQuantiles(means, WindowStats::kShares), stats.utilization.begin());
            stats.worst = worstWindows(means, cut, WindowStats::kWorst);
        }
        for (const WorstWindow& w : stats.worst) stats.causes.push_back(windowCauses(trace, effort, w.time));
        all.push_back(std::move(stats));
    }
    return all;
}

}  // namespace golanes
