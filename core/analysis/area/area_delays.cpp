// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/area_delays.h"

#include "core/analysis/waits/wakes_in.h"

#include <algorithm>
#include <functional>
#include <map>

namespace golanes {

namespace {

constexpr std::uint32_t kAskEvery = 4096;  // tasks between two looks at the job

using Delays = std::array<std::vector<Duration>, kWakeKindCount>;

void collect(const Trace& trace, const WakeList& list, TimeRange range, Job& job, Delays& delays) {
    forWakesIn(trace, list, range, job, [&](std::uint32_t, const Wake& wake) {
        delays[static_cast<std::size_t>(wake.kind)].push_back(readyToRunning(trace, wake).length());
    });
}

std::vector<WakeSum> wakeSums(const Trace& trace, const DelayScope& scope, Job& job) {
    const TimelineIndex& index = *trace.timeline;
    Delays delays;
    if (scope.netpoll) collect(trace, index.netpoll, scope.range, job, delays);
    if (scope.timers) {
        collect(trace, index.timers, scope.range, job, delays);
    } else {
        for (const ProcIndex p : scope.timersOf)
            collect(trace, index.timersOfProc[p.value], scope.range, job, delays);
    }
    std::vector<WakeSum> sums;
    for (std::size_t k = 0; k < delays.size(); ++k)
        if (!delays[k].empty()) sums.push_back({static_cast<WakeKind>(k), quantilesOf(delays[k])});
    return sums;
}

std::vector<TaskSum> taskSums(const Trace& trace, const DelayScope& scope, Job& job) {
    std::map<StringId, std::vector<Duration>> durations;
    const auto add = [&](std::uint32_t row) {
        const Task& task = trace.tasks[row];
        const TimeRange time{task.start, task.end};
        if (time.begin < scope.range.end && IntervalList::endOf(time) > scope.range.begin)
            durations[task.name].push_back(time.length());
        return row % kAskEvery != 0 || !job.cancelled();
    };
    if (scope.allTasks) {
        for (std::uint32_t row = 0; row < trace.tasks.size() && add(row); ++row) {
        }
    } else {
        for (const std::uint32_t row : scope.tasks)
            if (!add(row)) break;
    }
    std::vector<TaskSum> sums;
    for (auto& [name, values] : durations) sums.push_back({name, quantilesOf(values)});
    std::ranges::stable_sort(sums, std::greater(), [](const TaskSum& s) { return s.duration.total; });
    return sums;
}

}  // namespace

AreaDelays areaDelays(const Trace& trace, const DelayScope& scope, Job& job) {
    return {wakeSums(trace, scope, job), taskSums(trace, scope, job)};
}

}  // namespace golanes
