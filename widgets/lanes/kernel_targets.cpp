// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/kernel_targets.h"

#include "core/plan/kernel_lanes.h"

#include <algorithm>
#include <span>

namespace golanes {

namespace {

KernelTrack trackOf(const KernelTracks& kernel, LaneKey lane) {
    return lane.kind == LaneKind::Cpu ? kernel.ofCpu(lane.entity)
                                      : kernel.ofThread(PerfThreadIndex(lane.entity));
}

// The position before or after `from` among `count` things, whose starts and refs are told; -1: none.
template <class StartOf, class RefOf>
std::int64_t beside(const Target& from, int step, std::int64_t count, StartOf&& startOf, RefOf&& refOf) {
    std::int64_t low = 0, high = count;  // the first that starts after `from`
    while (low < high) {
        const std::int64_t mid = low + (high - low) / 2;
        startOf(mid) <= from.time ? low = mid + 1 : high = mid;
    }
    const std::int64_t at = low - 1;
    if (from.part == Target::Part::Lane || from.ref == kMerged) {
        const std::int64_t next = step > 0 ? low : at;
        return next < count ? next : -1;
    }
    for (std::int64_t i = at; i >= 0; --i) {
        if (refOf(i) != from.ref) continue;
        const std::int64_t next = i + step;
        return next >= 0 && next < count ? next : -1;
    }
    return -1;
}

Target spanTarget(LaneKey lane, std::uint32_t row, std::uint32_t ref, TimeRange time) {
    Target t;
    t.lane = lane;
    t.part = Target::Part::Span;
    t.row = row;
    t.ref = ref;
    t.span = time;
    t.time = time.begin;
    return t;
}

std::optional<Target> rowNeighbour(const KernelTracks& kernel, const Target& from, int step,
                                   std::span<const std::uint32_t> rows) {
    const auto extent = [&](std::int64_t i) {
        return kernelExtent(kernel, from.lane, from.row, rows[static_cast<std::size_t>(i)]);
    };
    const std::int64_t next = beside(
        from, step, static_cast<std::int64_t>(rows.size()), [&](std::int64_t i) { return extent(i).begin; },
        [&](std::int64_t i) { return rows[static_cast<std::size_t>(i)]; });
    if (next < 0) return std::nullopt;
    return spanTarget(from.lane, from.row, rows[static_cast<std::size_t>(next)], extent(next));
}

std::optional<Target> pollNeighbour(const Sources& sources, const Target& from, int step) {
    const KernelTracks& kernel = *sources.kernel;
    if (from.part != Target::Part::Mark)
        return rowNeighbour(kernel, from, step, (from.row == 0 ? kernel.pollWaits : kernel.pollLooks).rows());
    if (!sources.moments) return std::nullopt;
    std::optional<Target> next = rowNeighbour(kernel, from, step, sources.moments->breaks);
    if (!next) return std::nullopt;
    next->part = Target::Part::Mark;
    next->span.end = next->span.begin;
    return next;
}

std::optional<Target> throttledNeighbour(const CpuStat& stat, const Target& from, int step) {
    const auto at = [&](std::int64_t i) { return stat.throttled[static_cast<std::size_t>(i)].within(); };
    const std::int64_t next = beside(
        from, step, static_cast<std::int64_t>(stat.throttled.size()),
        [&](std::int64_t i) { return at(i).begin; },
        [](std::int64_t i) { return static_cast<std::uint32_t>(i); });
    if (next < 0) return std::nullopt;
    return spanTarget(from.lane, 0, static_cast<std::uint32_t>(next), at(next));
}

}  // namespace

TimeRange kernelExtent(const KernelTracks& kernel, LaneKey lane, std::uint32_t row, std::uint32_t ref) {
    if (lane.kind == LaneKind::NetpollPolls) return kernel.callTime(ref);
    if (lane.kind == LaneKind::TimerSamples) return {kernel.sampleTime[ref], kernel.sampleTime[ref]};
    if (lane.kind == LaneKind::Cpu || row == 0) return {kernel.spans[ref].start, kernel.spans[ref].end};
    if (row == kernelRows(kernel, PerfThreadIndex(lane.entity)).calls) return kernel.callTime(ref);
    return {kernel.sampleTime[ref], kernel.sampleTime[ref]};
}

TimeRange cpuGapAround(const KernelTracks& kernel, std::uint32_t cpu, Timestamp t) {
    const KernelTrack track = kernel.ofCpu(cpu);
    const std::uint32_t next = track.firstEndingAfter(t);
    return {next > 0 ? track[next - 1].end : kernel.range.begin,
            next < track.size() ? track[next].start : kernel.range.end};
}

std::optional<Target> kernelNeighbour(const Sources& sources, const Target& from, int step) {
    if (from.lane.kind == LaneKind::Throttled) return throttledNeighbour(*sources.cpuStat, from, step);
    if (from.lane.kind == LaneKind::NetpollPolls) return pollNeighbour(sources, from, step);
    const KernelTracks& kernel = *sources.kernel;
    if (from.lane.kind == LaneKind::TimerSamples) {
        if (!sources.moments) return std::nullopt;
        return rowNeighbour(kernel, from, step, sources.moments->timerSamples);
    }
    const bool thread = from.lane.kind == LaneKind::KernelThread;
    if (thread && from.row > 0) {
        const KernelRows rows = kernelRows(kernel, PerfThreadIndex(from.lane.entity));
        const bool calls = from.row == rows.calls;
        return rowNeighbour(
            kernel, from, step,
            calls ? kernel.perf->syscallsByThread[from.lane.entity] : kernel.ticksByThread[from.lane.entity]);
    }
    const KernelTrack track = trackOf(kernel, from.lane);
    const std::int64_t next = beside(
        from, step, track.size(), [&](std::int64_t i) { return track[static_cast<std::uint32_t>(i)].start; },
        [&](std::int64_t i) { return track.row(static_cast<std::uint32_t>(i)); });
    if (next < 0) return std::nullopt;
    return kernelSpanTarget(kernel, from.lane, track.row(static_cast<std::uint32_t>(next)));
}

Target kernelThreadTarget(PerfThreadIndex thread) {
    Target t;
    t.lane = {LaneKind::KernelThread, thread.value};
    return t;
}

Target kernelSpanTarget(const KernelTracks& kernel, LaneKey lane, std::uint32_t row) {
    return spanTarget(lane, 0, row, {kernel.spans[row].start, kernel.spans[row].end});
}

}  // namespace golanes
