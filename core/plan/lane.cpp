// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane.h"

#include "core/plan/kernel_lanes.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

constexpr int kPlotRows = 3;  // a curve needs height to be read

// Lanes of the rows of a table, sorted by number; rows of one number keep their order.
template <class Table, class Wanted>
std::vector<LaneKey> byNumber(LaneKind kind, const Table& table, Wanted&& wanted) {
    std::vector<LaneKey> lanes;
    lanes.reserve(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        if (wanted(table[i])) lanes.push_back({kind, i});
    }
    const auto number = [&](const LaneKey& lane) { return table[lane.entity].id; };
    if (!std::ranges::is_sorted(lanes, {}, number)) std::ranges::stable_sort(lanes, {}, number);
    return lanes;
}

std::vector<LaneKey> taskLanes(const Trace& trace) {
    std::vector<LaneKey> lanes(trace.tasks.size());
    for (std::uint32_t i = 0; i < lanes.size(); ++i) lanes[i] = {LaneKind::Tasks, i};
    return lanes;
}

// The lanes of which there is at most one.
std::vector<LaneKey> present(std::initializer_list<std::pair<LaneKind, bool>> kinds) {
    std::vector<LaneKey> lanes;
    for (const auto& [kind, there] : kinds) {
        if (there) lanes.push_back({kind, 0});
    }
    return lanes;
}

std::vector<LaneKey> timerLanes(const Sources& sources) {
    const Trace& trace = sources.trace;
    const bool sampled = sources.kernel && sources.moments && !sources.moments->timerSamples.empty();
    const bool fired = !trace.timeline->timers.intervals().empty();
    std::vector<LaneKey> lanes = present({{LaneKind::TimersTotal, fired}, {LaneKind::TimerSamples, sampled}});
    if (!fired) return lanes;
    const auto procs = byNumber(LaneKind::TimersOfProc, trace.procs, [](const Proc&) { return true; });
    lanes.insert(lanes.end(), procs.begin(), procs.end());
    return lanes;
}

// The lanes of CPUs, and what else is told of them.
std::vector<LaneKey> lanesOfCpus(const Sources& sources) {
    std::vector<LaneKey> lanes = present({{LaneKind::Throttled, sources.cpuStat != nullptr}});
    if (!sources.kernel) return lanes;
    const std::vector<LaneKey> cpus = cpuLanes(*sources.kernel);
    lanes.insert(lanes.end(), cpus.begin(), cpus.end());
    for (std::uint32_t i = 0; i < sources.kernel->counters.size(); ++i)
        lanes.push_back({LaneKind::PerfCounter, i});
    return lanes;
}

bool hasPolls(const Sources& sources) {
    return sources.kernel && !(sources.kernel->pollWaits.empty() && sources.kernel->pollLooks.empty());
}

// Whether the recording is about more than what Linux told.
bool isOfGo(const Sources& sources) {
    return (!sources.kernel && !sources.cpuStat) || sources.trace.eventCount > 0;
}

bool hasMetric(const Trace& trace, Metric m) {
    return !trace.metrics[static_cast<std::size_t>(m)].empty();
}

}  // namespace

LaneGroup groupOf(LaneKind kind) {
    switch (kind) {
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
            return LaneGroup::Heap;
        case LaneKind::GcCycles:
        case LaneKind::GcMark:
        case LaneKind::GcAssists:
        case LaneKind::GcSweeps:
        case LaneKind::StopTheWorld:
            return LaneGroup::Gc;
        case LaneKind::NetpollWaiting:
        case LaneKind::NetpollWakes:
        case LaneKind::NetpollPolls:
            return LaneGroup::Netpoll;
        case LaneKind::TimersTotal:
        case LaneKind::TimerSamples:
        case LaneKind::TimersOfProc:
            return LaneGroup::Timers;
        case LaneKind::Tasks:
            return LaneGroup::Tasks;
        case LaneKind::Proc:
            return LaneGroup::Procs;
        case LaneKind::Throttled:
        case LaneKind::Cpu:
        case LaneKind::PerfCounter:
            return LaneGroup::Cpus;
        case LaneKind::KernelThread:
        case LaneKind::Thread:
            return LaneGroup::Threads;
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return LaneGroup::Goroutines;
    }
    return LaneGroup::Goroutines;
}

bool isOfPerf(LaneKind kind) {
    return kind == LaneKind::Cpu || kind == LaneKind::PerfCounter || kind == LaneKind::KernelThread ||
           kind == LaneKind::NetpollPolls || kind == LaneKind::TimerSamples;
}

bool isPlot(LaneKind kind) {
    return kind == LaneKind::Heap || kind == LaneKind::GoroutineCounts || kind == LaneKind::NetpollWaiting ||
           kind == LaneKind::PerfCounter;
}

bool drawsWakes(LaneKind kind) {
    return kind == LaneKind::NetpollWakes || kind == LaneKind::TimersTotal || kind == LaneKind::TimersOfProc;
}

int rowsOf(const Sources& sources, LaneKey lane) {
    const Trace& trace = sources.trace;
    switch (lane.kind) {
        case LaneKind::Heap:
        case LaneKind::GoroutineCounts:
        case LaneKind::NetpollWaiting:
        case LaneKind::PerfCounter:
            return kPlotRows;
        case LaneKind::NetpollPolls:
            return sources.kernel->pollLooks.empty() ? 1 : 2;
        case LaneKind::Stack:
            return static_cast<int>(std::min(
                trace.timeline->stacks.of(trace, GoroutineIndex(lane.entity))->rows(), kMaxStackRows));
        case LaneKind::Tasks:
            return 1 + static_cast<int>(trace.timeline->tasks.levelCount(lane.entity));
        case LaneKind::KernelThread:
            return static_cast<int>(kernelRows(*sources.kernel, PerfThreadIndex(lane.entity)).count);
        case LaneKind::Goroutine: {
            const std::uint32_t levels = trace.timeline->regions.levelCount(GoroutineIndex(lane.entity));
            return 1 + static_cast<int>(std::min(levels, kMaxRegionRows));
        }
        default:
            return 1;
    }
}

bool isRecorded(const Sources& sources, LaneGroup group) {
    switch (group) {
        case LaneGroup::Cpus:
            return sources.cpuStat || (sources.kernel && !sources.kernel->cpus.empty());
        case LaneGroup::Netpoll:
            return hasPolls(sources) || isOfGo(sources);
        case LaneGroup::OtherThreads:
            return sources.kernel != nullptr && !otherThreadLanes(*sources.kernel).empty();
        case LaneGroup::Threads:
        case LaneGroup::Pinned:
            return true;
        default:
            return isOfGo(sources);
    }
}

std::vector<LaneKey> lanesOf(const Sources& sources, LaneGroup group) {
    const Trace& trace = sources.trace;
    const TimelineIndex& index = *trace.timeline;
    switch (group) {
        case LaneGroup::Heap:
            return present(
                {{LaneKind::Heap, hasMetric(trace, Metric::HeapLive) || hasMetric(trace, Metric::HeapGoal)},
                 {LaneKind::GoroutineCounts, trace.goSpans.size() > 0}});
        case LaneGroup::Gc:
            return present({{LaneKind::GcCycles, !index.gcMark.empty()},
                            {LaneKind::GcMark, !index.gcMark.empty()},
                            {LaneKind::GcAssists, !index.assists.empty()},
                            {LaneKind::GcSweeps, !index.sweeps.empty()},
                            {LaneKind::StopTheWorld, !index.stopTheWorld.empty()}});
        case LaneGroup::Netpoll:
            return present({{LaneKind::NetpollWaiting, !trace.networkWaits.time.empty()},
                            {LaneKind::NetpollWakes, !index.netpoll.intervals().empty()},
                            {LaneKind::NetpollPolls, hasPolls(sources)}});
        case LaneGroup::Timers:
            return timerLanes(sources);
        case LaneGroup::Tasks:
            return taskLanes(trace);
        case LaneGroup::Procs:
            return byNumber(LaneKind::Proc, trace.procs, [](const Proc&) { return true; });
        case LaneGroup::Cpus:
            return lanesOfCpus(sources);
        case LaneGroup::Threads: {
            // Threads that others only name did nothing that could be shown.
            const auto threads = byNumber(LaneKind::Thread, trace.threads,
                                          [](const Thread& m) { return m.hasEvents || m.runs.count > 0; });
            return sources.kernel ? ownThreadLanes(*sources.kernel, threads) : threads;
        }
        case LaneGroup::OtherThreads:
            return sources.kernel ? otherThreadLanes(*sources.kernel) : std::vector<LaneKey>();
        case LaneGroup::Goroutines:
            return byNumber(LaneKind::Goroutine, trace.goroutines, [](const Goroutine&) { return true; });
        case LaneGroup::Pinned:
            break;
    }
    return {};
}

}  // namespace golanes
