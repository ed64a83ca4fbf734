// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/time_sums.h"

#include "core/base/parallel.h"
#include "core/store/overview_sums.h"
#include "core/store/run_track.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::uint32_t kStride = Trace::kSumStride;

// Rows for a list of n things: one before each stride; short lists have none.
std::uint32_t rowCount(std::uint32_t n) {
    return n >= kStride ? n / kStride + 1 : 0;
}

std::uint32_t layOutGoRows(Trace& trace) {
    std::uint32_t total = 0;
    for (Goroutine& g : trace.goroutines) {
        g.firstSum = total;
        total += rowCount(g.spanCount);
    }
    return total;
}

void sumGoroutine(Trace& trace, const Goroutine& g, OverviewSums& overview) {
    if (g.spanCount == 0) return;
    const Timestamp* start = trace.goSpans.start.data() + g.firstSpan;
    const StateId* state = trace.goSpans.state.data() + g.firstSpan;
    const auto classOf = [&](std::uint32_t i) { return trace.states[state[i]].cls; };
    overview.add(g.createdInTrace() ? StateClass::NotExist : classOf(0), {trace.range.begin, start[0]});

    ClassSums sums{};
    ClassSums* rows = trace.goSums.data() + g.firstSum;
    const bool keep = rowCount(g.spanCount) > 0;
    for (std::uint32_t i = 0; i < g.spanCount; ++i) {
        if (keep && i % kStride == 0) rows[i / kStride] = sums;
        const Timestamp end = i + 1 < g.spanCount ? start[i + 1] : trace.range.end;
        const StateClass c = classOf(i);
        sums[static_cast<std::size_t>(c)] += end - start[i];
        overview.add(c, {start[i], end});
    }
    if (keep && g.spanCount % kStride == 0) rows[g.spanCount / kStride] = sums;
}

void sumGoroutines(Trace& trace, std::size_t first, std::size_t last, OverviewSums& overview, Job& job) {
    for (std::size_t g = first; g < last; ++g) {
        if (g % 256 == 0 && job.cancelled()) return;
        sumGoroutine(trace, trace.goroutines[g], overview);
    }
}

// Goroutine before which half of all spans lie.
std::size_t middle(const Trace& trace) {
    const auto half = static_cast<SpanIndex>(trace.goSpans.size() / 2);
    const auto it = std::ranges::lower_bound(trace.goroutines, half, {}, &Goroutine::firstSpan);
    return static_cast<std::size_t>(it - trace.goroutines.begin());
}

void sumRuns(Trace& trace, const RunList& list, const RunTrack& track, Job& job) {
    const bool keep = rowCount(list.count) > 0;
    std::array<Duration, 3> sums{};
    auto* rows = trace.runSums.data() + list.firstSum;
    for (std::uint32_t i = 0; keep && i < list.count; ++i) {
        if (i % kStride == 0) {
            rows[i / kStride] = sums;
            if (i % (kStride * 64) == 0 && job.cancelled()) return;
        }
        const Run run = track[i];
        sums[runSumSlot(trace, run)] += run.time.length();
    }
    if (keep && list.count % kStride == 0) rows[list.count / kStride] = sums;
}

void sumAllRuns(Trace& trace, Job& job) {
    std::uint32_t total = 0;
    const auto layOut = [&](auto& owners) {
        for (auto& o : owners) {
            o.runs.firstSum = total;
            total += rowCount(o.runs.count);
        }
    };
    layOut(trace.procs);
    layOut(trace.threads);
    trace.runSums = Column<std::array<Duration, 3>>(total);
    for (std::uint16_t p = 0; p < trace.procs.size(); ++p) {
        sumRuns(trace, trace.procs[p].runs, RunTrack::ofProc(trace, ProcIndex(p)), job);
    }
    for (std::uint16_t m = 0; m < trace.threads.size(); ++m) {
        sumRuns(trace, trace.threads[m].runs, RunTrack::ofThread(trace, ThreadIndex(m)), job);
    }
}

}  // namespace

void buildTimeSums(Trace& trace, Job& job) {
    trace.goSums = Column<ClassSums>(layOutGoRows(trace));
    OverviewSums left(trace.range);
    OverviewSums right(trace.range);
    const std::size_t mid = middle(trace);
    runBoth([&] { sumGoroutines(trace, 0, mid, left, job); },
            [&] { sumGoroutines(trace, mid, trace.goroutines.size(), right, job); });
    left.merge(right);
    trace.overview = left.finish();
    sumAllRuns(trace, job);
}

}  // namespace golanes
