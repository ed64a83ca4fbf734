// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/store/cpu_stat.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"

#include <optional>
#include <string>

namespace golanes {

// Perf data beside a trace, and how their clock is related to that of the trace.
struct PerfBeside {
    const PerfRecording* perf = nullptr;  // null: none, or that is not known
    ClockMap map;                         // perf time → time of the trace
};

// Readings of cpu.stat on the clock of a recording.
struct PlacedCpuStat {
    CpuStatPtr stat;     // all its times are on that clock; null: it cannot be told
    std::string reason;  // in words: what that rests on, or why it cannot be told
};

// Puts readings onto the clock of a trace. Told when
// - they were read by CLOCK_MONOTONIC, which a v2 trace is written by: they are one;
// - they were read by the time of day, which the trace tells;
// - perf data beside the trace were recorded by the clock of the readings, or tell the time of day.
// Readings of another time than that of the trace are not placed.
PlacedCpuStat placeCpuStat(const CpuStat& stat, const Trace& trace, const PerfBeside& beside);

}  // namespace golanes
