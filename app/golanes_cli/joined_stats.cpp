// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/joined_stats.h"

#include "app/golanes_cli/stats_text.h"
#include "core/analysis/findings/findings.h"
#include "core/analysis/findings/findings_json.h"
#include "core/analysis/kernel/cpu_totals_json.h"
#include "core/analysis/kernel/hanging_calls.h"
#include "core/analysis/kernel/hanging_calls_json.h"
#include "core/analysis/kernel/poll_calls.h"
#include "core/analysis/waits/wait_stats.h"
#include "core/analysis/waits/wait_stats_json.h"
#include "core/base/format.h"
#include "core/clock/align_kernel.h"
#include "core/clock/place_cpu_stat.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

// What the trace alone gives once more, with what stands beside it.
nlohmann::json explainedJson(const Sources& sources, const GoroutineDump* dump) {
    Job job;
    const Scope whole = wholeOf(sources.trace);
    const WaitStats waits = waitStats(sources, whole, job);
    return {{"sched_waits", schedWaitsJson(sources.trace, waits.sched)},
            {"bottlenecks", bottlenecksJson(sources.trace, waits.bottlenecks)},
            {"findings", findingsJson(sources.trace,
                                      findings(sources, whole, {}, job, {.waits = &waits, .dump = dump}))}};
}

void printFindingsBeside(const Sources& sources) {
    Job job;
    const Scope whole = wholeOf(sources.trace);
    std::set<std::pair<std::string, std::vector<std::string>>> known;
    for (const Finding& f : findings(sources.trace, whole, {}, job)) known.emplace(f.title, f.evidence);
    std::vector<Finding> all = findings(sources, whole, {}, job);
    std::erase_if(all, [&](const Finding& f) { return known.contains({f.title, f.evidence}); });
    printFindings(sources.trace, all);
}

CpuStatPtr placed(const CpuStat& stat, const Trace& trace) {
    return placeCpuStat(stat, trace, {}).stat;
}

Sources beside(const Trace& trace, const CpuStatPtr& stat) {
    return {trace, nullptr, nullptr, nullptr, stat.get()};
}

}  // namespace

nlohmann::json joinedStatsJson(const Input& perf, const PerfSymbolsPtr& symbols, Duration threshold,
                               const GoroutineDump* dump) {
    const HeldSources held = joined(perf, symbols);
    if (!held.kernel) return nlohmann::json::object();
    const HangingCalls hanging = hangingIn(*held, threshold);
    const CpuTotals totals = cpuTotals(*held, wholeOf(*held.trace), Job());
    nlohmann::json out = explainedJson(*held, dump);
    out["kernel_runs_complete"] = held.kernel->runsComplete;
    out["netpoll_calls"] = pollCallsJson(*held);
    out["cpu_times"] = cpuTotalsJson(*held.trace, totals);
    out["hanging_calls"] = hangingCallsJson(*held, hanging);
    return out;
}

nlohmann::json joinedStatsJson(const CpuStat& stat, const Trace& trace, const GoroutineDump* dump) {
    const CpuStatPtr here = placed(stat, trace);
    return here ? explainedJson(beside(trace, here), dump) : nlohmann::json::object();
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
    printFindingsBeside(*held);
}

void printJoinedStats(const CpuStat& stat, const Trace& trace) {
    if (const CpuStatPtr here = placed(stat, trace)) printFindingsBeside(beside(trace, here));
}

}  // namespace golanes::cli
