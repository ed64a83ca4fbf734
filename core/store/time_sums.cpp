// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/time_sums.h"

#include "core/base/parallel.h"
#include "core/store/overview_sums.h"

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

void sumGoroutine(Trace& trace, const Goroutine& g, OverviewSums& overview, CancelCheck& cancelled) {
    if (g.spanCount == 0) return;
    const Timestamp* start = trace.goSpans.start.data() + g.firstSpan;
    const StateId* state = trace.goSpans.state.data() + g.firstSpan;
    const auto classOf = [&](std::uint32_t i) { return trace.states[state[i]].cls; };
    overview.add(g.createdInTrace() ? StateClass::NotExist : classOf(0), {trace.range.begin, start[0]});

    ClassSums sums{};
    ClassSums* rows = trace.goSums.data() + g.firstSum;
    const bool keep = rowCount(g.spanCount) > 0;
    for (std::uint32_t i = 0; i < g.spanCount; ++i) {
        if (keep && i % kStride == 0) {
            if (cancelled()) return;
            rows[i / kStride] = sums;
        }
        const Timestamp end = i + 1 < g.spanCount ? start[i + 1] : trace.range.end;
        const StateClass c = classOf(i);
        sums[static_cast<std::size_t>(c)] += end - start[i];
        overview.add(c, {start[i], end});
    }
    if (keep && g.spanCount % kStride == 0) rows[g.spanCount / kStride] = sums;
}

void sumGoroutines(Trace& trace, std::size_t first, std::size_t last, OverviewSums& overview, Job& job) {
    CancelCheck cancelled(job);
    for (std::size_t g = first; g < last; ++g) {
        if (cancelled()) return;
        sumGoroutine(trace, trace.goroutines[g], overview, cancelled);
    }
}

// Goroutine before which half of all spans lie.
std::size_t middle(const Trace& trace) {
    const auto half = static_cast<SpanIndex>(trace.goSpans.size() / 2);
    const auto it = std::ranges::lower_bound(trace.goroutines, half, {}, &Goroutine::firstSpan);
    return static_cast<std::size_t>(it - trace.goroutines.begin());
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
}

}  // namespace golanes
