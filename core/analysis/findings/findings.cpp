// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"

#include "core/analysis/findings/raise.h"
#include "core/analysis/findings/raise_hanging_calls.h"
#include "core/analysis/findings/raise_throttling.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <tuple>

namespace golanes {

namespace {

// By statistics that are known, or else made.
template <class Stats, class Make, class Raise>
RaisedFindings raiseBy(const Stats* known, Make&& make, Raise&& raise) {
    return known ? raise(*known) : raise(make());
}

}  // namespace

std::vector<Finding> findings(const Sources& sources, const Scope& scope, const LeakThresholds& leaks,
                              Job& job, const KnownStats& known) {
    const Trace& trace = sources.trace;
    const Scope cut{scope.range.clippedTo(trace.range), scope.goroutines};
    if (cut.range.empty()) return {};
    const std::function<RaisedFindings()> raisers[] = {
        [&] {
            return raiseBy(
                known.waits, [&] { return waitStats(sources, cut, job); },
                [&](const WaitStats& s) { return raiseWaits(sources, cut, s); });
        },
        [&] { return raiseLeaks(trace, cut, leaks, known.dump, job); },
        [&] { return raiseFreezes(trace, cut, job); },
        [&] { return raisePauses(trace, cut, job); },
        [&] { return raiseCollector(trace, cut, job); },
        [&] {
            return raiseBy(
                known.netpoll, [&] { return netpollStats(trace, cut, job); },
                [&](const NetpollStats& s) { return raiseNetpoll(trace, cut, s); });
        },
        [&] {
            return raiseBy(
                known.timers, [&] { return timerStats(trace, cut, job); },
                [&](const TimerStats& s) { return raiseTimers(trace, cut, s); });
        },
        [&] {
            return sources.kernel
                       ? raiseHangingCalls(sources, hangingCalls(sources, cut, HangingCalls::kThreshold, job))
                       : RaisedFindings();
        },
        [&] { return sources.cpuStat ? raiseThrottling(trace, *sources.cpuStat) : RaisedFindings(); },
    };
    job.enter(Job::Stage::Indexing, std::size(raisers));
    std::atomic<std::uint64_t> done{0};
    std::array<RaisedFindings, std::size(raisers)> raised;
    forEachParallel(std::size(raisers), [&](std::size_t i) {
        if (!job.cancelled()) raised[i] = raisers[i]();
        job.advanceTo(++done);
    });
    if (job.cancelled()) return {};
    std::vector<Finding> all;
    for (RaisedFindings& some : raised) std::ranges::move(some, std::back_inserter(all));
    std::ranges::stable_sort(all, std::greater(),
                             [](const Finding& f) { return std::tuple(f.severity, f.weight); });
    return all;
}

}  // namespace golanes
