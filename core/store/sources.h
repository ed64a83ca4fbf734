// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cpu_stat.h"
#include "core/store/kernel_tracks.h"
#include "core/store/perf_symbols.h"
#include "core/store/runtime_moments.h"
#include "core/store/trace.h"

#include <utility>

namespace golanes {

// What a view draws and describes: a Go trace, and beside it what Linux tells of the same time, if it was
// recorded. Of perf data alone the trace is empty (see store/empty_trace.h). Refers to all of it: whoever
// keeps it for longer than a call keeps the pointers too.
struct Sources {
    // By intention not explicit: a trace alone is the usual case.
    Sources(const Trace& t, const KernelTracks* k = nullptr, const PerfSymbols* s = nullptr,
            const RuntimeMoments* m = nullptr, const CpuStat* c = nullptr)
        : trace(t), kernel(k), symbols(s), moments(m), cpuStat(c) {}

    const Trace& trace;
    const KernelTracks* kernel;     // null: no perf data, or its clock is not known
    const PerfSymbols* symbols;     // of kernel->perf; null: not there yet
    const RuntimeMoments* moments;  // of kernel->perf; null: not there yet
    const CpuStat* cpuStat;         // on the clock of the trace; null: none, or its clock is not known
};

// The same, kept.
struct HeldSources {
    HeldSources() = default;
    // By intention not explicit, as above.
    HeldSources(TracePtr t, KernelPtr k = nullptr, PerfSymbolsPtr s = nullptr)
        : trace(std::move(t)), kernel(std::move(k)), symbols(std::move(s)) {}

    // Of a trace that is not null.
    Sources operator*() const { return {*trace, kernel.get(), symbols.get(), moments.get(), cpuStat.get()}; }

    TracePtr trace;
    KernelPtr kernel;
    PerfSymbolsPtr symbols;
    RuntimeMomentsPtr moments;
    CpuStatPtr cpuStat;
};

}  // namespace golanes
