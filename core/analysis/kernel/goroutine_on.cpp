// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/goroutine_on.h"

#include "core/store/run_track.h"

namespace golanes {

GoroutineIndex goroutineOn(const Sources& sources, PerfThreadIndex thread, Timestamp t) {
    const ThreadIndex m = sources.kernel->goThreads[thread.value];
    if (!m.valid()) return {};
    const RunTrack runs = RunTrack::ofThread(sources.trace, m);
    const std::uint32_t i = runs.lastAtOrBefore(t);
    if (i >= runs.size()) return {};
    const Run run = runs[i];
    return run.time.contains(t) ? run.goroutine : GoroutineIndex();
}

}  // namespace golanes
