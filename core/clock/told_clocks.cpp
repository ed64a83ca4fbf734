// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/told_clocks.h"

#include "core/clock/robust_line.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

// Numbers of clocks, from linux/time.h.
constexpr std::uint32_t kRealtime = 0;
constexpr std::uint32_t kMonotonic = 1;

// A v2 trace is written in steps of this; a snapshot reads its clocks one after the other.
constexpr Duration kTraceStep = 64;
// perf reads its clock, then the time of day, which it keeps to a µs.
constexpr Duration kHeaderError = 10'000;
// Clocks of one machine drift apart by no more: 500 ppm is what the kernel lets NTP correct.
constexpr Int128 kMostDrift = 2'000;  // ns in which one is gained or lost
// As many snapshots are enough; they are a second or so apart.
constexpr std::size_t kMostSnapshots = 256;

std::vector<ClockSnapshot> snapshotsOf(const Trace& trace) {
    std::vector<ClockSnapshot> snapshots;
    const std::size_t stride = trace.syncs.size() / kMostSnapshots + 1;
    for (std::size_t i = 0; i < trace.syncs.size(); i += stride) {
        if (trace.syncs[i].clock) snapshots.push_back(*trace.syncs[i].clock);
    }
    return snapshots;
}

// Of perf's times, which can be any.
Timestamp middleOf(TimeRange range) {
    return static_cast<Timestamp>((Int128{range.begin} + range.end) / 2);
}

}  // namespace

std::optional<ToldClocks> wallClock(const Trace& trace) {
    const std::vector<ClockSnapshot> snapshots = snapshotsOf(trace);
    if (snapshots.empty()) return std::nullopt;
    ToldClocks told;
    told.reason = "the trace tells the time of day";
    told.map.pivot = snapshots.front().trace;
    told.map.offset = Int128{snapshots.front().wallUnixNs} - snapshots.front().trace;
    std::vector<LinePoint> points;
    const auto off = [&](const ClockSnapshot& s) {
        return static_cast<double>(Int128{s.wallUnixNs} - told.map(s.trace));
    };
    for (const ClockSnapshot& s : snapshots)
        points.push_back({static_cast<double>(Int128{s.trace} - told.map.pivot), off(s)});
    const RobustLine line = robustLine(points);
    const auto largest = static_cast<double>(ClockMap::kLargestDrift);
    const double drift =
        std::clamp(line.slope * static_cast<double>(ClockMap::kDriftUnit), -largest, largest);
    told.map.drift = std::llround(drift);
    told.map = told.map.shifted(std::llround(std::clamp(line.middle, -9e18, 9e18)));
    double farthest = 0;
    for (const ClockSnapshot& s : snapshots) farthest = std::max(farthest, std::abs(off(s)));
    told.error = kTraceStep + static_cast<Duration>(std::min(farthest, 9e18));
    return told;
}

std::optional<ToldClocks> toldClocks(const Trace& trace, const PerfRecording& perf) {
    if (!perf.info.clock) return std::nullopt;
    const PerfInfo::Clock& clock = *perf.info.clock;
    if (clock.id == kMonotonic && trace.info.clockIsMonotonic)
        return ToldClocks{{middleOf(perf.range), 0, 0}, 0, "both clocks are CLOCK_MONOTONIC"};
    const auto wall = wallClock(trace);
    if (!wall) return std::nullopt;
    ToldClocks told{wall->map.inverted().pivotedAt(middleOf(perf.range)), wall->error, {}};
    if (clock.id == kRealtime) {
        told.reason = "perf recorded by the time of day, which the trace tells";
        return told;
    }
    if (clock.wallNs == 0) return std::nullopt;
    const ClockMap toWall{clock.clockNs, Int128{clock.wallNs} - clock.clockNs, 0};
    told.map = composed(toWall, wall->map.inverted()).pivotedAt(middleOf(perf.range));
    const Int128 away = Int128{middleOf(perf.range)} - clock.clockNs;
    told.error = saturate(Int128{wall->error} + kHeaderError + std::max(away, -away) / kMostDrift);
    told.reason = "both files tell the time of day";
    return told;
}

}  // namespace golanes
