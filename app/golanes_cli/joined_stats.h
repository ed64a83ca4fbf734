// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/input.h"
#include "core/base/time.h"
#include "core/store/cpu_stat.h"
#include "core/store/goroutine_dump.h"
#include "core/store/perf_symbols.h"
#include "core/store/trace.h"

namespace golanes::cli {

// What perf data and the Go trace of the same run tell together: of perf data that were given without one, or
// whose clock is not known, nothing. `hanging`: ns, from which on calls are told as hanging. `dump`: null, or
// of the same process.
nlohmann::json joinedStatsJson(const Input& perf, const PerfSymbolsPtr& symbols, Duration hanging,
                               const GoroutineDump* dump);
// The same of readings of cpu.stat: nothing when their clock is not that of the trace.
nlohmann::json joinedStatsJson(const CpuStat& stat, const Trace& trace, const GoroutineDump* dump);
// The most telling part of it on standard output: findings that the trace alone does not give.
void printJoinedStats(const Input& perf, const PerfSymbolsPtr& symbols);
void printJoinedStats(const CpuStat& stat, const Trace& trace);

}  // namespace golanes::cli
