// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/bar_counts.h"

#include "core/store/go_track.h"
#include "core/store/overview_sums.h"

namespace golanes {

CountBuckets countGoroutines(const Trace& trace, std::span<const GoroutineIndex> goroutines, Job& job) {
    OverviewSums sums(trace.range);
    CancelCheck cancelled(job);
    for (const GoroutineIndex g : goroutines) {
        const GoTrack track(trace, g);
        if (track.size() == 0) continue;
        // As GoTrack::sums() has it of the time before.
        const bool created = trace.goroutine(g).createdInTrace();
        sums.add(created ? StateClass::NotExist : track.state(0).cls, {trace.range.begin, track.start(0)});
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (cancelled()) return {};
            sums.add(track.state(i).cls, {track.start(i), track.end(i)});
        }
    }
    return sums.finish();
}

}  // namespace golanes
