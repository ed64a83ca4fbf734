// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/region_nesting.h"

#include <algorithm>
#include <limits>
#include <tuple>

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

}  // namespace

void nestRegions(Trace& trace) {
    for (Region& r : trace.regions) {
        if (!r.ended)
            r.end = std::max(
                r.start, r.goroutine.valid() ? endOf(trace, trace.goroutine(r.goroutine)) : trace.range.end);
    }
    // Of regions that begin together (before the trace) the one that ends last is the outer one.
    const auto order = [](const Region& r) { return std::tuple(r.goroutine, r.start, -r.end); };
    std::ranges::stable_sort(trace.regions, {}, order);
    std::size_t first = 0;
    while (first < trace.regions.size()) {
        const GoroutineIndex g = trace.regions[first].goroutine;
        std::size_t last = first;
        while (last < trace.regions.size() && trace.regions[last].goroutine == g) ++last;
        if (g.valid()) {
            trace.goroutines[g.value].firstRegion = static_cast<std::uint32_t>(first);
            trace.goroutines[g.value].regionCount = static_cast<std::uint32_t>(last - first);
        }
        assignDepths(std::span(trace.regions).subspan(first, last - first));
        first = last;
    }
}

}  // namespace golanes
