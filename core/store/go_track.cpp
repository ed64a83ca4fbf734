// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

std::uint32_t GoTrack::at(Timestamp t) const {
    const auto s = starts();
    const auto it = std::upper_bound(s.begin(), s.end(), t);
    return it == s.begin() ? size() : static_cast<std::uint32_t>(it - s.begin() - 1);
}

std::uint32_t GoTrack::at(Timestamp t, std::uint32_t near) const {
    const auto s = starts();
    if (s.empty()) return 0;
    std::size_t low = std::min<std::size_t>(near, s.size() - 1);
    // Mostly it is a step or two away.
    for (int steps = 0; steps < 4; ++steps) {
        if (s[low] > t) {
            if (low == 0) return size();
            --low;
        } else if (low + 1 < s.size() && s[low + 1] <= t) {
            ++low;
        } else {
            return static_cast<std::uint32_t>(low);
        }
    }
    // Those before `low` begin at `t` or earlier, those from `high` on later.
    std::size_t high = low;
    if (s[low] <= t) {
        high = ++low;
        for (std::size_t step = 1; high < s.size() && s[high] <= t; step *= 2) {
            low = high + 1;
            high += step;
        }
        high = std::min(high, s.size());
    } else {
        for (std::size_t step = 1; low > 0 && s[low - 1] > t; step *= 2) {
            high = low - 1;
            low -= std::min(low, step);
        }
    }
    const auto it = std::upper_bound(s.begin() + static_cast<std::ptrdiff_t>(low),
                                     s.begin() + static_cast<std::ptrdiff_t>(high), t);
    return it == s.begin() ? size() : static_cast<std::uint32_t>(it - s.begin() - 1);
}

ClassSums GoTrack::sums(TimeRange range) const {
    ClassSums result{};
    const TimeRange r = range.clippedTo(trace_.range);
    if (size() == 0 || r.empty()) return result;
    const auto add = [&](std::uint32_t i, TimeRange part) {
        result[static_cast<std::size_t>(state(i).cls)] += std::max<Duration>(part.length(), 0);
    };

    if (r.begin < start(0)) {
        const StateClass before = go_.createdInTrace() ? StateClass::NotExist : state(0).cls;
        result[static_cast<std::size_t>(before)] += std::min(r.end, start(0)) - r.begin;
        if (r.end <= start(0)) return result;
    }
    const std::uint32_t i0 = r.begin < start(0) ? 0 : at(r.begin);
    const std::uint32_t i1 = at(r.end - 1);  // the last span touched
    if (i0 == i1) {
        add(i0, TimeRange{std::max(start(i0), r.begin), r.end});
        return result;
    }
    add(i0, TimeRange{std::max(start(i0), r.begin), end(i0)});
    add(i1, TimeRange{start(i1), r.end});

    // The whole spans i0+1 … i1-1: rows of sums where a stride lies between, single steps at the edges.
    constexpr std::uint32_t kStride = Trace::kSumStride;
    std::uint32_t i = i0 + 1;
    const std::uint32_t row0 = (i + kStride - 1) / kStride;
    const std::uint32_t row1 = i1 / kStride;
    if (row0 < row1) {
        const ClassSums* rows = trace_.goSums.data() + go_.firstSum;
        for (; i < row0 * kStride; ++i) add(i, TimeRange{start(i), end(i)});
        for (std::size_t c = 0; c < kStateClassCount; ++c) result[c] += rows[row1][c] - rows[row0][c];
        i = row1 * kStride;
    }
    for (; i < i1; ++i) add(i, TimeRange{start(i), end(i)});
    return result;
}

TimeRange lifeOf(const Trace& trace, GoroutineIndex g) {
    const Goroutine& go = trace.goroutine(g);
    if (go.spanCount == 0) return trace.range;
    return {go.createdInTrace() ? trace.goSpans.start[go.firstSpan] : trace.range.begin,
            go.ended ? trace.goSpans.start[go.firstSpan + go.spanCount - 1] : trace.range.end};
}

TimeRange drawnTime(const Trace& trace, SpanIndex s, GoroutineIndex g) {
    const Goroutine& go = trace.goroutine(g);
    const bool backDated = s == go.firstSpan && !go.createdInTrace();
    return {backDated ? std::min(trace.range.begin, trace.goSpans.start[s]) : trace.goSpans.start[s],
            spanEnd(trace, s, g)};
}

GoroutineIndex goroutineOf(const Trace& trace, SpanIndex s) {
    // The index names the goroutines at both ends of a stretch of spans; the answer lies between them.
    const std::size_t i = s / Trace::kIndexStride;
    const auto first = trace.goroutines.begin() + trace.goIndex[i];
    const auto last = i + 1 < trace.goIndex.size() ? trace.goroutines.begin() + trace.goIndex[i + 1] + 1
                                                   : trace.goroutines.end();
    const auto it =
        std::upper_bound(first, last, s, [](SpanIndex at, const Goroutine& g) { return at < g.firstSpan; });
    return GoroutineIndex(static_cast<std::uint32_t>(it - trace.goroutines.begin() - 1));
}

Timestamp spanEnd(const Trace& trace, SpanIndex s, GoroutineIndex g) {
    const Goroutine& go = trace.goroutine(g);
    return s + 1 < go.firstSpan + go.spanCount ? trace.goSpans.start[s + 1] : trace.range.end;
}

}  // namespace golanes
