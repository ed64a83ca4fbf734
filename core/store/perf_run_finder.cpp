// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_run_finder.h"

#include <utility>

namespace golanes {

void PerfRunFinder::add(PerfThreadIndex thread, const OnCpu& on, Timestamp end, PerfOffState state,
                        bool open) {
    runs_.push_back({.start = on.since,
                     .end = end,
                     .thread = thread,
                     .cpu = on.cpu,
                     .endState = state,
                     .startInferred = !on.switched,
                     .open = open});
}

void PerfRunFinder::seen(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu) {
    OnCpu& on = threads_[thread.value];
    if (!on.seen) on = {time, cpu, true, false};
    if (on.cpu == kNoCpu) on.cpu = cpu;
}

void PerfRunFinder::in(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu) {
    // Where it was before, it went off unseen: records were lost. How long it stayed there is not known.
    threads_[thread.value] = {time, cpu, true, true};
}

void PerfRunFinder::out(PerfThreadIndex thread, Timestamp time, std::uint16_t cpu, PerfOffState state) {
    OnCpu& on = threads_[thread.value];
    const bool elsewhere = on.seen && on.cpu != kNoCpu && cpu != kNoCpu && on.cpu != cpu;
    // Its switch from there to here was lost; all that is known is that it was here just now.
    if (!on.seen || elsewhere) on = {time, cpu, true, false};
    add(thread, on, time, state, false);
    on = OnCpu();
}

std::vector<PerfRun> PerfRunFinder::finish(Timestamp end) {
    for (std::size_t t = 0; t < threads_.size(); ++t) {
        const PerfThreadIndex thread(static_cast<PerfThreadIndex::rep>(t));
        // One that was only seen may have gone off at once.
        if (threads_[t].seen && threads_[t].switched) add(thread, threads_[t], end, {}, true);
    }
    return std::move(runs_);
}

}  // namespace golanes
