// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/event_map.h"

#include "core/analysis/kernel/goroutine_on.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

Duration floorDiv(Duration a, Duration b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// `t` may lie anywhere.
void count(EventMap& map, TimeRange range, Timestamp t) {
    if (!range.contains(t) || t < map.begin || t >= map.end()) return;
    ++map.counts[static_cast<std::size_t>((t - map.begin) / map.cell)];
}

bool isEvent(const GoTrack& track, std::uint32_t i, bool created, GoEvent event) {
    switch (event) {
        case GoEvent::Runs:
            return track.state(i).state == GoState::Running;
        case GoEvent::Ready:
            return track.state(i).state == GoState::Runnable;
        case GoEvent::Waits:
            return track.state(i).state == GoState::Waiting;
        case GoEvent::Syscalls:
            return track.state(i).state == GoState::Syscall;
        case GoEvent::Created:
            return i == 0 && created;
        case GoEvent::Samples:
            break;
    }
    return false;
}

// Spans that were there when the trace began did not begin then.
std::uint32_t firstBegun(const Goroutine& g) {
    return g.createdInTrace() ? 0 : 1;
}

}  // namespace

std::uint64_t EventMap::total() const {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

std::uint32_t EventMap::most() const {
    return counts.empty() ? 0 : *std::ranges::max_element(counts);
}

EventMap emptyEventMap(TimeRange range, Timestamp zero, Duration period, std::size_t rows) {
    EventMap map;
    map.rows = rows;
    map.cell = std::max<Duration>(1, period / static_cast<Duration>(rows));
    const Duration column = map.period();
    const Duration first = floorDiv(range.begin - zero, column);
    const Duration last = floorDiv(std::max(range.end - 1, range.begin) - zero, column);
    map.begin = zero + first * column;
    map.columns = static_cast<std::size_t>(last - first + 1);
    map.counts.resize(map.columns * rows);
    return map;
}

void countGoEvents(const Trace& trace, const Scope& scope, GoEvent event, EventMap& map, const Job& job) {
    if (event == GoEvent::Samples) {
        for (const CpuSample& s : trace.samples)
            if (scope.goroutines.empty() || scope.has(s.goroutine)) count(map, scope.range, s.time);
        return;
    }
    CancelCheck cancelled(job);
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (cancelled()) return;
        const Goroutine& goroutine = trace.goroutines[g];
        if (!scope.has(GoroutineIndex(g))) continue;
        const GoTrack track(trace, GoroutineIndex(g));
        const std::uint32_t at = track.at(scope.range.begin);
        const std::uint32_t from = std::max(at < track.size() ? at : 0, firstBegun(goroutine));
        for (std::uint32_t i = from; i < track.size() && track.start(i) < scope.range.end; ++i) {
            if (cancelled()) return;
            if (isEvent(track, i, goroutine.createdInTrace(), event)) count(map, scope.range, track.start(i));
        }
    }
}

void countPerfEvents(const Sources& sources, const Scope& scope, PerfEventIndex event, EventMap& map,
                     const Job& job) {
    const KernelTracks& kernel = *sources.kernel;
    const std::span<const std::uint32_t> rows = kernel.perf->samplesByEvent[event.value];
    const auto timeOf = [&](std::uint32_t row) { return kernel.sampleTime[row]; };
    CancelCheck cancelled(job);
    for (auto it = std::ranges::lower_bound(rows, scope.range.begin, {}, timeOf); it != rows.end(); ++it) {
        if (cancelled() || timeOf(*it) >= scope.range.end) return;
        if (!scope.goroutines.empty() &&
            !scope.has(goroutineOn(sources, kernel.perf->samples.thread[*it], timeOf(*it))))
            continue;
        count(map, scope.range, timeOf(*it));
    }
}

}  // namespace golanes
