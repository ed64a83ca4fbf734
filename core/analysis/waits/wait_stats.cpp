// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_stats.h"

#include "core/base/parallel.h"

#include <atomic>
#include <functional>

namespace golanes {

WaitStats waitStats(const Sources& sources, const Scope& scope, Job& job) {
    const Trace& trace = sources.trace;
    WaitStats stats;
    const Sites sites(trace);
    const std::function<void()> passes[] = {
        [&] { stats.sched = schedWaits(trace, ProcLoad::build(sources, job), scope, job); },
        [&] { stats.causes = waitCauses(trace, sites, scope, job); },
        [&] { stats.bottlenecks = bottlenecks(sources, sites, requestIntervals(trace, scope, job), job); },
        [&] { stats.blocking = blocking(trace, sites, scope, job); },
        [&] { stats.profiles = waitProfiles(trace, scope, job); },
        [&] { stats.binding = procBinding(trace, scope, job); },
    };
    job.enter(Job::Stage::Indexing, std::size(passes));
    std::atomic<std::uint64_t> done{0};
    forEachParallel(std::size(passes), [&](std::size_t i) {
        passes[i]();
        job.advanceTo(++done);
    });
    return stats;
}

}  // namespace golanes
