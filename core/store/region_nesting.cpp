// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/region_nesting.h"

#include "core/base/cancellable_sort.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace golanes {

namespace {

Timestamp endOf(const Trace& trace, const Goroutine& go) {
    return go.ended ? trace.goSpans.start[go.firstSpan + go.spanCount - 1] : trace.range.end;
}

// A region lies below those that are open where it starts: also below one that ends before it does, where the
// program misnested them.
void assignDepths(std::span<Region> regions) {
    std::vector<Timestamp> open;  // ends, outermost first
    for (Region& r : regions) {
        while (!open.empty() && open.back() <= r.start) open.pop_back();
        r.depth = static_cast<std::uint16_t>(
            std::min<std::size_t>(open.size(), std::numeric_limits<std::uint16_t>::max()));
        open.push_back(r.end);
    }
}

// A counting sort: regions come in the order of their beginnings, which each group keeps.
void groupByGoroutine(Trace& trace, const Job& job) {
    const auto slotOf = [&](const Region& r) {
        return r.goroutine.valid() ? r.goroutine.value : trace.goroutines.size();
    };
    std::vector<std::uint32_t> next(trace.goroutines.size() + 2);
    for (const Region& r : trace.regions) ++next[slotOf(r) + 1];
    for (std::size_t g = 1; g < next.size(); ++g) next[g] += next[g - 1];
    std::vector<Region> sorted(trace.regions.size());
    CancelCheck cancelled(job);
    for (const Region& r : trace.regions) {
        if (cancelled()) return;
        sorted[next[slotOf(r)]++] = r;
    }
    trace.regions = std::move(sorted);
}

}  // namespace

void nestRegions(Trace& trace, const Job& job) {
    for (Region& r : trace.regions) {
        if (!r.ended)
            r.end = std::max(
                r.start, r.goroutine.valid() ? endOf(trace, trace.goroutine(r.goroutine)) : trace.range.end);
    }
    groupByGoroutine(trace, job);
    CancelCheck cancelled(job);
    std::size_t first = 0;
    while (first < trace.regions.size() && !cancelled()) {
        const GoroutineIndex g = trace.regions[first].goroutine;
        std::size_t last = first;
        while (last < trace.regions.size() && trace.regions[last].goroutine == g) ++last;
        if (g.valid()) {
            trace.goroutines[g.value].firstRegion = static_cast<std::uint32_t>(first);
            trace.goroutines[g.value].regionCount = static_cast<std::uint32_t>(last - first);
        }
        const auto group = std::span(trace.regions).subspan(first, last - first);
        // Of regions that begin together (before the trace) the one that ends last is the outer one.
        const auto order = [](const Region& r) { return std::pair(r.start, -r.end); };
        if (!stableSort(group, order, job)) return;
        assignDepths(group);
        first = last;
    }
}

}  // namespace golanes
