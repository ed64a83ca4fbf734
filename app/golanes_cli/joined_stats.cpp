// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/joined_stats.h"

#include "app/golanes_cli/stats_text.h"
#include "core/analysis/findings/findings_json.h"
#include "core/analysis/findings/raise_hanging_calls.h"
#include "core/analysis/kernel/cpu_totals_json.h"
#include "core/analysis/kernel/hanging_calls_json.h"
#include "core/analysis/kernel/poll_calls.h"
#include "core/analysis/waits/wait_stats_json.h"
#include "core/base/format.h"
#include "core/clock/align_kernel.h"
#include "core/clock/place_cpu_stat.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

// Without a kernel where there is nothing to tell.
HeldSources joined(const Input& perf, const PerfSymbolsPtr& symbols) {
    if (!perf.goSide || !perf.goSide->correlation.known()) return {};
    const GoSide& side = *perf.goSide;
    const Job job;
    return {side.trace, alignKernel(*side.trace, std::get<PerfPtr>(*perf.recording), side.correlation, job),
            symbols};
}

nlohmann::json pollCallsJson(const Sources& sources) {
    const PollCalls p = pollCalls(*sources.kernel->perf, *sources.symbols, sources.kernel->ownPid, Job());
    return {{"waits", p.waits},      {"looks", p.looks},        {"timed", p.timed},
            {"endless", p.endless},  {"timed_out", p.timedOut}, {"ready", p.ready},
            {"waited_ns", p.waited}, {"breaks", p.breaks},      {"breakers", p.breakers}};
}

HangingCalls hangingIn(const Sources& sources, Duration threshold) {
    Job job;
    return hangingCalls(sources, wholeOf(sources.trace), threshold, job);
}

nlohmann::json schedWaitsOf(const Sources& sources) {
    Job job;
    const ProcLoad load = ProcLoad::build(sources, job);
    return schedWaitsJson(sources.trace, schedWaits(sources.trace, load, wholeOf(sources.trace), job));
}

// Whatever the list of calls is limited to, as everywhere else.
std::vector<Finding> hangingFindings(const Sources& sources) {
    return raiseHangingCalls(sources, hangingIn(sources, HangingCalls::kThreshold));
}

}  // namespace

nlohmann::json joinedStatsJson(const Input& perf, const PerfSymbolsPtr& symbols, Duration threshold) {
    const HeldSources held = joined(perf, symbols);
    if (!held.kernel) return nlohmann::json::object();
    const HangingCalls hanging = hangingIn(*held, threshold);
    const CpuTotals totals = cpuTotals(*held, wholeOf(*held.trace), Job());
    return {{"netpoll_calls", pollCallsJson(*held)},
            {"cpu_times", cpuTotalsJson(*held.trace, totals)},
            {"hanging_calls", hangingCallsJson(*held, hanging)},
            {"sched_waits", schedWaitsOf(*held)},
            {"findings", findingsJson(*held.trace, hangingFindings(*held))}};
}

nlohmann::json throttledWaitsJson(const CpuStat& stat, const Trace& trace) {
    const PlacedCpuStat placed = placeCpuStat(stat, trace, {});
    if (!placed.stat) return nullptr;
    return schedWaitsOf({trace, nullptr, nullptr, nullptr, placed.stat.get()});
}

void printJoinedStats(const Input& perf, const PerfSymbolsPtr& symbols) {
    const HeldSources held = joined(perf, symbols);
    if (!held.kernel) return;
    const CpuTimes t = cpuTotals(*held, wholeOf(*held.trace), Job()).all;
    std::cout << fmt::format(
        "  goroutines running {}: on a CPU {}, ready without a CPU {}, blocked in the kernel {}; runnable "
        "{}\n",
        formatDuration(t.running), formatDuration(t.onCpu), formatDuration(t.runQueue),
        formatDuration(t.blocked), formatDuration(t.runnable));
    printFindings(*held.trace, hangingFindings(*held));
}

}  // namespace golanes::cli
