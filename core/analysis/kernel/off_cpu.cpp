// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/off_cpu.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr Duration kWakeupReach = 1'000;  // ns

Duration in(const KernelSums& sums, KernelState state) {
    return sums[static_cast<std::size_t>(state)];
}

void addRunning(const KernelTracks& kernel, ThreadIndex thread, TimeRange time, CpuTimes& out) {
    const KernelTrack track = kernel.ofGoThread(thread);
    const TimeRange seen = time.clippedTo(kernel.range);
    if (track.size() == 0 || seen.empty()) return;
    const KernelSums sums = track.times(seen);
    out.running += seen.length();
    out.onCpu += in(sums, KernelState::OnCpu);
    out.runQueue += in(sums, KernelState::Preempted) + in(sums, KernelState::Woken);
    out.blocked +=
        in(sums, KernelState::Sleeping) + in(sums, KernelState::Disk) + in(sums, KernelState::Stopped);
}

}  // namespace

std::optional<PerfThreadIndex> whoHadCpu(const KernelTracks& kernel, std::uint32_t cpu, Timestamp t) {
    const KernelTrack track = kernel.ofCpu(cpu);
    const std::uint32_t i = track.firstEndingAfter(t);
    if (i >= track.size() || track[i].start > t) return std::nullopt;
    return kernel.perf->runs[track[i].run].thread;
}

std::optional<PerfThreadIndex> culpritOf(const KernelTracks& kernel, const KernelSpan& span) {
    if (!waitsForCpu(span.state)) return std::nullopt;
    const PerfRun& before = kernel.perf->runs[span.run];
    const auto found = whoHadCpu(kernel, before.cpu, span.start);
    return found && *found != before.thread ? found : std::nullopt;
}

std::optional<std::uint32_t> wakeupAt(const KernelTracks& kernel, PerfThreadIndex thread, Timestamp t) {
    const auto rows = kernel.wakeupsByThread[thread.value];
    const auto at =
        std::ranges::partition_point(rows, [&](std::uint32_t row) { return kernel.wakeTime[row] < t; });
    if (at == rows.end() || kernel.wakeTime[*at] > t + kWakeupReach) return std::nullopt;
    return *at;
}

CpuTimes cpuTimes(const Sources& sources, GoroutineIndex g, TimeRange range, const Job& job) {
    CpuTimes out;
    if (!sources.kernel) return out;
    const GoTrack track(sources.trace, g);
    CancelCheck cancelled(job);
    const std::uint32_t first = track.at(range.begin);
    for (std::uint32_t i = first < track.size() ? first : 0;
         i < track.size() && track.start(i) < range.end && !cancelled(); ++i) {
        const TimeRange time = TimeRange{track.start(i), track.end(i)}.clippedTo(range);
        if (time.empty()) continue;
        const StateClass cls = track.state(i).cls;
        if (cls == StateClass::Running)
            addRunning(*sources.kernel, sources.trace.goSpans.thread[track.span(i)], time, out);
        if (cls == StateClass::Runnable) out.runnable += time.clippedTo(sources.kernel->range).length();
    }
    return out;
}

std::vector<OffCpu> offCpuWithin(const Sources& sources, ThreadIndex thread, TimeRange running) {
    std::vector<OffCpu> out;
    if (!sources.kernel) return out;
    const KernelTrack track = sources.kernel->ofGoThread(thread);
    for (std::uint32_t i = track.firstEndingAfter(running.begin);
         i < track.size() && track[i].start < running.end; ++i) {
        if (track[i].state == KernelState::OnCpu) continue;
        const TimeRange time = TimeRange{track[i].start, track[i].end}.clippedTo(running);
        if (!time.empty()) out.push_back({time, sources.kernel->perfThreads[thread.value], track.row(i)});
    }
    return out;
}

}  // namespace golanes
