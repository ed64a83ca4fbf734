// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/store/trace.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace golanes {

// Rows first … last - 1 of Trace::goroutines.
using GoroutineChunk = std::pair<std::uint32_t, std::uint32_t>;

// All goroutines in at most `count` chunks with about as many spans each.
inline std::vector<GoroutineChunk> goroutineChunks(const Trace& trace, std::uint32_t count) {
    const auto n = static_cast<std::uint32_t>(trace.goroutines.size());
    const std::uint64_t spans = trace.goSpans.size();
    std::vector<GoroutineChunk> chunks;
    for (std::uint32_t first = 0, part = 1; first < n; ++part) {
        const std::uint64_t until = spans * part / count;
        const auto after = std::partition_point(
            trace.goroutines.begin() + first, trace.goroutines.end(),
            [&](const Goroutine& g) { return std::uint64_t{g.firstSpan} + g.spanCount <= until; });
        auto last = static_cast<std::uint32_t>(after - trace.goroutines.begin());
        if (part >= count) last = n;
        if (last > first) chunks.emplace_back(first, last);
        first = std::max(first, last);
    }
    return chunks;
}

// Lets `collect(chunk, part)` fill one `Part` for each chunk, on all CPUs, and gives the parts in the order
// of the goroutines.
template <class Part, class Make, class Collect>
std::vector<Part> collectByChunks(const Trace& trace, Make&& make, Collect&& collect) {
    constexpr std::uint32_t kChunks = 8;
    const auto chunks = goroutineChunks(trace, kChunks);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < chunks.size(); ++i) parts.push_back(make());
    forEachParallel(chunks.size(), [&](std::size_t i) { collect(chunks[i], parts[i]); });
    return parts;
}

}  // namespace golanes
