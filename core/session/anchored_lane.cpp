// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/anchored_lane.h"

namespace golanes {

namespace {

// Calls f(size, numberOf) for the table in which the lanes of a kind stand; false for kinds without one.
template <class F>
bool withTable(const Sources& sources, LaneKind kind, F&& f) {
    const Trace& trace = sources.trace;
    const auto byId = [&f](const auto& table) {
        f(table.size(), [&table](std::size_t i) { return std::uint64_t{table[i].id}; });
        return true;
    };
    switch (kind) {
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return byId(trace.goroutines);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return byId(trace.procs);
        case LaneKind::Thread:
            return byId(trace.threads);
        case LaneKind::Tasks:
            return byId(trace.tasks);
        case LaneKind::Cpu:
            f(sources.kernel ? sources.kernel->cpus.size() : 0,
              [](std::size_t i) { return std::uint64_t{i}; });
            return true;
        case LaneKind::PerfCounter:
            f(sources.kernel ? sources.kernel->counters.size() : 0,
              [&](std::size_t i) { return std::uint64_t{sources.kernel->counters[i].event.value}; });
            return true;
        case LaneKind::KernelThread: {
            if (!sources.kernel) return true;
            const auto& threads = sources.kernel->perf->threads;
            f(threads.size(),
              [&threads](std::size_t i) { return static_cast<std::uint64_t>(threads[i].tid); });
            return true;
        }
        default:
            return false;
    }
}

}  // namespace

LaneAnchor anchorOf(const Sources& sources, LaneKey lane, std::uint32_t row) {
    LaneAnchor anchor;
    anchor.of = LaneAnchor::Of::Lane;
    anchor.kind = lane.kind;
    anchor.row = row;
    withTable(sources, lane.kind, [&](std::size_t size, const auto& numberOf) {
        if (lane.entity >= size) return;
        anchor.number = numberOf(lane.entity);
        for (std::size_t i = 0; i < lane.entity; ++i) anchor.nth += numberOf(i) == anchor.number;
    });
    return anchor;
}

std::optional<LaneKey> laneOf(const Sources& sources, const LaneAnchor& anchor) {
    if (anchor.of != LaneAnchor::Of::Lane) return std::nullopt;
    std::optional<LaneKey> lane;
    const bool table = withTable(sources, anchor.kind, [&](std::size_t size, const auto& numberOf) {
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < size && !lane; ++i)
            if (numberOf(i) == anchor.number && before++ == anchor.nth)
                lane = LaneKey{anchor.kind, static_cast<std::uint32_t>(i)};
    });
    return table ? lane : LaneKey{anchor.kind, 0};
}

}  // namespace golanes
