// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/base/parallel.h"

#include <cstddef>
#include <vector>

namespace golanes {

// Neighbouring spans of one goroutine.
struct SpanRun {
    GoroutineIndex goroutine;
    SpanIndex first = 0;
    SpanIndex last = 0;  // one after
};

// All spans of the goroutines in the scope by the time at which they end, in slices of about `spansASlice`
// (> 0): whoever follows wake-ups finds the goroutines of a slice in the processor's caches, where going from
// goroutine to goroutine would fetch nearly each from memory. The slices are in the order of time, in each of
// them goroutines in theirs. One pass over the spans. Incomplete when the job was cancelled.
std::vector<std::vector<SpanRun>> timeSlices(const Trace& trace, const Scope& scope, std::size_t spansASlice,
                                             Job& job);

// Lets `collect(run, part)` fill parts, one for each stretch of slices, on all CPUs, and gives the parts in
// the order of time. They are the same on every machine.
template <class Part, class Make, class Collect>
std::vector<Part> collectBySlices(const Trace& trace, const Scope& scope, Job& job, Make&& make,
                                  Collect&& collect) {
    constexpr std::size_t kSpansASlice = 1 << 14, kParts = 8;
    const auto slices = timeSlices(trace, scope, kSpansASlice, job);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < std::min(kParts, slices.size()); ++i) parts.push_back(make());
    forEachParallel(parts.size(), [&](std::size_t i) {
        const std::size_t end = slices.size() * (i + 1) / parts.size();
        for (std::size_t s = slices.size() * i / parts.size(); s < end; ++s)
            for (const SpanRun& run : slices[s])
                if (!job.cancelled()) collect(run, parts[i]);
    });
    return parts;
}

}  // namespace golanes
