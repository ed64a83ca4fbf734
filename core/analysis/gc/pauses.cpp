// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/pauses.h"

#include "core/store/run_track.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <functional>

namespace golanes {

namespace {

// What ran on a proc as the stop was asked for, if it gave way during it.
void addProc(const Trace& trace, ProcIndex p, const Range& stop, StopDelay& delay) {
    const RunTrack runs = RunTrack::ofProc(trace, p);
    const std::uint32_t i = runs.lastAtOrBefore(stop.start);
    if (i == runs.size()) return;
    const Run run = runs[i];
    const bool held = run.cls == StateClass::Running && run.goroutine != stop.scopeGoroutine &&
                      run.time.end > stop.start && run.time.end <= stop.end;
    if (!held) return;
    ++delay.procs;
    if (run.time.end - stop.start <= delay.time) return;
    delay.time = run.time.end - stop.start;
    delay.proc = p;
    delay.goroutine = run.goroutine;
    delay.span = run.span;
}

}  // namespace

std::vector<Pause> pausesIn(const Trace& trace, const Scope& scope, Job& job) {
    std::vector<Pause> pauses;
    for (const std::uint32_t row : trace.timeline->stopTheWorld.rows()) {
        const Range& stop = trace.ranges[row];
        if (!stop.begun || stop.openAtEnd || !scope.range.contains(stop.start)) continue;
        if (!scope.has(stop.scopeGoroutine)) continue;
        if (job.cancelled()) return {};
        Pause pause{row, {stop.start, stop.end}, {}};
        for (std::uint32_t p = 0; p < trace.procs.size(); ++p)
            addProc(trace, ProcIndex(static_cast<std::uint16_t>(p)), stop, pause.delay);
        pauses.push_back(pause);
    }
    return pauses;
}

std::map<std::string, PauseStats> pausesByReason(const Trace& trace, const std::vector<Pause>& pauses) {
    struct Times {
        std::vector<Duration> whole, stopping;
    };
    std::map<StringId, Times> times;
    for (const Pause& p : pauses) {
        Times& t = times[trace.ranges[p.row].reason];
        t.whole.push_back(p.time.length());
        if (p.delay.procs > 0) t.stopping.push_back(p.delay.time);
    }
    std::map<std::string, PauseStats> stats;
    for (auto& [reason, t] : times)
        stats[std::string(trace.strings[reason])] = {quantilesOf(t.whole), quantilesOf(t.stopping)};
    return stats;
}

std::vector<Delayer> delayersOf(const Trace& trace, const std::vector<Pause>& pauses) {
    std::map<StringId, Delayer> byFunction;
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        const StopDelay& delay = pauses[i].delay;
        if (delay.procs == 0) continue;
        const StringId function = trace.goroutine(delay.goroutine).name;
        Delayer& d = byFunction[function];
        d.function = function;
        ++d.pauses;
        d.total += delay.time;
        if (delay.time <= d.max) continue;
        d.max = delay.time;
        d.worst = i;
    }
    std::vector<Delayer> delayers;
    for (const auto& [function, d] : byFunction) delayers.push_back(d);
    std::ranges::stable_sort(delayers, std::greater(), &Delayer::total);
    return delayers;
}

}  // namespace golanes
