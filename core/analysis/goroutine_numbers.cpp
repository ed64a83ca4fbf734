// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_numbers.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

GoroutineNumbers goroutineNumbers(const Trace& trace, GoroutineIndex g, Job& job) {
    constexpr std::uint32_t kAskEvery = 1u << 16;
    GoroutineNumbers numbers;
    std::array<Duration, kStateClassCount> longest;
    longest.fill(-1);
    const GoTrack track(trace, g);
    if (track.size() > 0 && !trace.goroutine(g).createdInTrace()) {
        numbers.before = std::max<Duration>(0, track.start(0) - trace.range.begin);
        numbers.stateBefore = track.state(0).cls;
    }
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const auto cls = static_cast<std::size_t>(track.state(i).cls);
        const Duration length = track.end(i) - track.start(i);
        ++numbers.by[cls].count;
        numbers.by[cls].total += length;
        if (length > longest[cls]) {
            longest[cls] = length;
            numbers.by[cls].longest = track.span(i);
        }
        if (i % kAskEvery == 0 && job.cancelled()) break;
    }
    return numbers;
}

}  // namespace golanes
