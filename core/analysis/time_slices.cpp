// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/time_slices.h"

#include <algorithm>

namespace golanes {

namespace {

// The times at which all slices but the last end. Told by some of the spans.
std::vector<Timestamp> sliceEnds(const Trace& trace, std::size_t spansASlice) {
    constexpr std::size_t kSamplesASlice = 64;
    const std::size_t slices = trace.goSpans.size() / spansASlice + 1;
    const std::size_t step = std::max<std::size_t>(1, spansASlice / kSamplesASlice);
    std::vector<Timestamp> samples;
    for (std::size_t s = 0; s < trace.goSpans.size(); s += step) samples.push_back(trace.goSpans.start[s]);
    std::ranges::sort(samples);
    std::vector<Timestamp> ends;
    for (std::size_t i = 1; i < slices; ++i) ends.push_back(samples[samples.size() * i / slices]);
    return ends;
}

}  // namespace

std::vector<std::vector<SpanRun>> timeSlices(const Trace& trace, const Scope& scope, std::size_t spansASlice,
                                             Job& job) {
    const std::vector<Timestamp> ends = sliceEnds(trace, spansASlice);
    std::vector<std::vector<SpanRun>> slices(ends.size() + 1);
    CancelCheck cancelled(job);
    for (std::uint32_t i = 0; i < trace.goroutines.size(); ++i) {
        const GoroutineIndex g(i);
        if (!scope.has(g)) continue;
        const Goroutine& go = trace.goroutine(g);
        const SpanIndex last = go.firstSpan + go.spanCount;
        const auto endOf = [&](SpanIndex s) {
            return s + 1 < last ? trace.goSpans.start[s + 1] : trace.range.end;
        };
        auto end = ends.begin();
        for (SpanIndex s = go.firstSpan; s < last;) {
            if (cancelled()) return slices;
            end = std::upper_bound(end, ends.end(), endOf(s));
            const SpanIndex first = s++;
            while (s < last && (end == ends.end() || endOf(s) < *end)) ++s;
            slices[static_cast<std::size_t>(end - ends.begin())].push_back({g, first, s});
        }
    }
    return slices;
}

}  // namespace golanes
