// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/golanes_cli/input.h"
#include "core/base/time.h"
#include "core/store/cpu_stat.h"
#include "core/store/perf_symbols.h"
#include "core/store/trace.h"

namespace golanes::cli {

// What perf data and the Go trace of the same run tell together: of perf data that were given without one, or
// whose clock is not known, nothing. `hanging`: ns, from which on calls are told as hanging.
nlohmann::json joinedStatsJson(const Input& perf, const PerfSymbolsPtr& symbols, Duration hanging);
// Why ready goroutines of the trace waited, with what readings of cpu.stat tell; null when their clock is not
// that of the trace.
nlohmann::json throttledWaitsJson(const CpuStat& stat, const Trace& trace);
// The most telling part of it on standard output.
void printJoinedStats(const Input& perf, const PerfSymbolsPtr& symbols);

}  // namespace golanes::cli
