// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kernel_lanes.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

// Lanes of the threads that `wanted`, by process and number.
template <class Wanted>
std::vector<LaneKey> threadLanes(const KernelTracks& kernel, Wanted&& wanted) {
    const std::vector<PerfThread>& threads = kernel.perf->threads;
    std::vector<LaneKey> lanes;
    for (std::uint32_t t = 0; t < threads.size(); ++t) {
        const PerfThreadIndex thread(t);
        if (threads[t].tid > 0 && hasLane(kernel, thread) && wanted(thread))
            lanes.push_back({LaneKind::KernelThread, t});
    }
    std::ranges::stable_sort(lanes, {}, [&](const LaneKey& lane) {
        const PerfThread& t = threads[lane.entity];
        return std::tuple(t.pid, t.tid);
    });
    return lanes;
}

}  // namespace

KernelRows kernelRows(const KernelTracks& kernel, PerfThreadIndex thread) {
    KernelRows rows;
    std::uint32_t next = 1;
    if (!kernel.perf->syscalls.empty()) rows.calls = next++;
    rows.ticks = next;
    if (!kernel.perf->syscallsByThread[thread.value].empty()) rows.count = rows.calls + 1;
    if (!kernel.ticksByThread[thread.value].empty()) rows.count = rows.ticks + 1;
    return rows;
}

bool hasLane(const KernelTracks& kernel, PerfThreadIndex thread) {
    return kernel.ofThread(thread).size() > 0 || kernelRows(kernel, thread).count > 1;
}

std::vector<LaneKey> cpuLanes(const KernelTracks& kernel) {
    std::vector<LaneKey> lanes;
    for (std::uint32_t cpu = 0; cpu < kernel.cpus.size(); ++cpu)
        if (kernel.cpus[cpu].count > 0) lanes.push_back({LaneKind::Cpu, cpu});
    return lanes;
}

std::vector<LaneKey> ownThreadLanes(const KernelTracks& kernel, const std::vector<LaneKey>& goThreads) {
    std::vector<LaneKey> lanes;
    std::vector<bool> placed(kernel.perf->threads.size());
    for (const LaneKey& m : goThreads) {
        const PerfThreadIndex thread =
            m.entity < kernel.perfThreads.size() ? kernel.perfThreads[m.entity] : PerfThreadIndex();
        if (thread.valid() && hasLane(kernel, thread)) {
            lanes.push_back({LaneKind::KernelThread, thread.value});
            placed[thread.value] = true;
        }
        lanes.push_back(m);
    }
    const std::vector<LaneKey> rest = threadLanes(kernel, [&](PerfThreadIndex t) {
        return !placed[t.value] && (kernel.isOwn(t) || kernel.ownPid < 0);
    });
    lanes.insert(lanes.end(), rest.begin(), rest.end());
    return lanes;
}

std::vector<LaneKey> otherThreadLanes(const KernelTracks& kernel) {
    if (kernel.ownPid < 0) return {};
    return threadLanes(
        kernel, [&](PerfThreadIndex t) { return !kernel.isOwn(t) && !kernel.goThreads[t.value].valid(); });
}

}  // namespace golanes
