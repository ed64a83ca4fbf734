// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/place_cpu_stat.h"

#include "core/clock/told_clocks.h"

#include <fmt/format.h>

#include <memory>

namespace golanes {

namespace {

// Numbers of clocks, from linux/time.h.
constexpr std::uint32_t kRealtime = 0;
constexpr std::uint32_t kMonotonic = 1;

struct Told {
    ClockMap map;  // clock of the readings → that of the trace
    std::string reason;
};

std::optional<Told> byTrace(CpuStat::Clock clock, const Trace& trace) {
    if (clock == CpuStat::Clock::Monotonic && trace.info.clockIsMonotonic)
        return Told{{}, "both are CLOCK_MONOTONIC"};
    if (clock != CpuStat::Clock::Realtime) return std::nullopt;
    const auto wall = wallClock(trace);
    if (!wall) return std::nullopt;
    return Told{wall->map.inverted(), "read by the time of day, which the trace tells"};
}

std::optional<Told> byPerf(CpuStat::Clock clock, const PerfBeside& beside) {
    if (!beside.perf || !beside.perf->info.clock) return std::nullopt;
    const PerfInfo::Clock& told = *beside.perf->info.clock;
    if (told.id == (clock == CpuStat::Clock::Monotonic ? kMonotonic : kRealtime))
        return Told{beside.map, "the perf data were recorded by the same clock"};
    if (clock != CpuStat::Clock::Realtime || told.wallNs == 0) return std::nullopt;
    const ClockMap toPerf{told.wallNs, Int128{told.clockNs} - told.wallNs, 0};
    return Told{composed(toPerf, beside.map), "read by the time of day, which the perf data tell"};
}

std::string whyNot(CpuStat::Clock clock) {
    switch (clock) {
        case CpuStat::Clock::Monotonic:
            return "it was read by CLOCK_MONOTONIC, and nothing tells how that is related to the clock of "
                   "the recording";
        case CpuStat::Clock::Realtime:
            return "it was read by the time of day, which the recording does not tell";
        case CpuStat::Clock::Unknown:
            break;
    }
    return "it does not tell by which clock it was read: name its first column mono_seconds or unix_seconds";
}

CpuStatPtr moved(const CpuStat& stat, const ClockMap& map) {
    auto out = std::make_shared<CpuStat>(stat);
    for (CpuStat::Reading& r : out->readings) r.time = map(r.time);
    findThrottled(*out);
    return out;
}

}  // namespace

PlacedCpuStat placeCpuStat(const CpuStat& stat, const Trace& trace, const PerfBeside& beside) {
    std::optional<Told> told;
    if (stat.clock != CpuStat::Clock::Unknown) told = byTrace(stat.clock, trace);
    if (!told && stat.clock != CpuStat::Clock::Unknown) told = byPerf(stat.clock, beside);
    if (!told) return {nullptr, whyNot(stat.clock)};
    CpuStatPtr placed = moved(stat, told->map);
    if (!placed->range.overlaps(trace.range)) return {nullptr, "it tells of another time"};
    return {std::move(placed), std::move(told->reason)};
}

}  // namespace golanes
