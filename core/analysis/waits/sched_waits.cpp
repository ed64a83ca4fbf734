// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/sched_waits.h"

#include "core/analysis/keyed_rows.h"
#include "core/analysis/waits/runs_behind.h"
#include "core/base/parallel.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <tuple>

namespace golanes {

namespace {

// What was found of one start function, or of all procs' halves of it.
struct Waits {
    std::vector<Duration> lengths;
    std::array<Duration, kProcsStateCount> why{};
    Duration max = 0;
    SpanIndex longest = kNoSpan;
};

// One proc: its runs from first to last, and what lay before each.
class Collector {
  public:
    Collector(const Trace& trace, const ProcLoad& load, const Scope& scope, Job& job)
        : trace_(trace), load_(load), scope_(scope), cancelled_(job) {}

    void add(ProcIndex p) {
        const RunTrack runs = RunTrack::ofProc(trace_, p);
        std::size_t hint = 0;
        for (std::uint32_t i = 0; i < runs.size() && !cancelled_(); ++i) {
            const SpanIndex s = runs.span(i);
            const GoroutineIndex g = goroutineOf(trace_, s);
            const Goroutine& go = trace_.goroutine(g);
            behind.addRun(TimeRange{runs.start(i), runs.end(i)}.clippedTo(scope_.range),
                          keyOf(trace_.goSpans.state[s].value, go.name.value), s);
            if (s == go.firstSpan || !scope_.has(g)) continue;
            if (trace_.stateOf(s).state != GoState::Running ||
                trace_.stateOf(s - 1).state != GoState::Runnable)
                continue;
            const bool isFirst = s - 1 == go.firstSpan;
            const GoState from = isFirst ? go.firstFrom : trace_.stateOf(s - 2).state;
            const TimeRange time{trace_.goSpans.start[s - 1], trace_.goSpans.start[s]};
            if (from == GoState::Undetermined || !time.overlaps(scope_.range)) continue;
            addWait(go, s - 1, from, time.clippedTo(scope_.range), hint);
        }
    }

  private:
    void addWait(const Goroutine& go, SpanIndex s, GoState from, TimeRange time, std::size_t& hint) {
        const ProcLoad::Sums sums = load_.within(time, hint);
        Waits& waits = byFunction[go.name.value];
        waits.lengths.push_back(time.length());
        for (std::size_t k = 0; k < kProcsStateCount; ++k) waits.why[k] += sums.time[k];
        if (waits.longest == kNoSpan || time.length() > waits.max) {
            waits.max = time.length();
            waits.longest = s;
        }
        byOrigin[static_cast<std::size_t>(from)].add(time.length());
        if (sums[ProcsState::SomeIdle] > 0) whileIdle.push_back(time);
        behindNothing += behind.addWait(time);
    }

    const Trace& trace_;
    const ProcLoad& load_;
    const Scope& scope_;
    CancelCheck cancelled_;

  public:
    KeyedRows<Waits> byFunction;  // by name
    RunsBehind behind;            // by state and name
    Duration behindNothing = 0;
    std::array<TimeCount, 6> byOrigin{};
    std::vector<TimeRange> whileIdle;  // waits during which a proc was idle
};

void add(Waits& to, const Waits& from) {
    to.lengths.insert(to.lengths.end(), from.lengths.begin(), from.lengths.end());
    for (std::size_t k = 0; k < kProcsStateCount; ++k) to.why[k] += from.why[k];
    if (from.max < to.max || (from.max == to.max && to.longest < from.longest)) return;
    to.max = from.max;
    to.longest = from.longest;
}

void addTo(std::vector<std::uint64_t>& histogram, const std::vector<Duration>& lengths) {
    const double bucket = std::log(std::pow(10.0, 0.2));
    for (const Duration d : lengths) {
        const auto b =
            static_cast<std::size_t>(std::log(static_cast<double>(std::max<Duration>(d, 1))) / bucket);
        if (b >= histogram.size()) histogram.resize(b + 1);
        ++histogram[b];
    }
}

// Time in which at least one of the waits lasted and a proc was idle.
void unite(std::vector<TimeRange>& waits, const ProcLoad& load, SchedWaits& result) {
    std::ranges::sort(waits, {}, &TimeRange::begin);
    std::size_t hint = 0;
    for (std::size_t i = 0; i < waits.size();) {
        TimeRange all = waits[i];
        for (++i; i < waits.size() && waits[i].begin <= all.end; ++i)
            all.end = std::max(all.end, waits[i].end);
        const ProcLoad::Sums sums = load.within(all, hint);
        result.readyWhileIdle += sums[ProcsState::SomeIdle];
        result.idleProcsWhileReady += sums.idleProcs;
    }
}

// Puts the lengths into another order.
std::vector<SchedWaits::Function> functionsOf(KeyedRows<Waits>& byFunction) {
    std::vector<SchedWaits::Function> functions;
    for (const auto& [name, found] : byFunction.rows())
        functions.push_back(
            {StringId(lowOf(name)), quantilesOf(byFunction[name].lengths), found.why, found.longest});
    std::ranges::sort(functions, {},
                      [](const SchedWaits::Function& f) { return std::pair(-f.wait.total, f.name); });
    return functions;
}

void add(RunsBehind::Sum& to, const RunsBehind::Sum& from) {
    to.time += from.time;
    if (from.most < to.most || (from.most == to.most && to.run < from.run)) return;
    to.most = from.most;
    to.run = from.run;
}

std::vector<SchedWaits::Behind> behindOf(const KeyedRows<RunsBehind::Sum>& sums) {
    std::vector<SchedWaits::Behind> rows;
    for (const auto& [key, sum] : sums.rows())
        rows.push_back({StringId(lowOf(key)), StateId(static_cast<std::uint8_t>(highOf(key))), sum.time,
                        sum.most > 0 ? sum.run : kNoSpan});
    std::ranges::sort(rows, {},
                      [](const SchedWaits::Behind& b) { return std::tuple(-b.time, b.name, b.state); });
    return rows;
}

void addAll(KeyedRows<Waits>& byFunction, SchedWaits& result) {
    std::vector<Duration> all;
    std::size_t count = 0;
    for (const auto& [name, found] : byFunction.rows()) count += found.lengths.size();
    all.reserve(count);
    for (const auto& [name, found] : byFunction.rows()) {
        all.insert(all.end(), found.lengths.begin(), found.lengths.end());
        for (std::size_t k = 0; k < kProcsStateCount; ++k) result.why[k] += found.why[k];
    }
    addTo(result.histogram, all);
    result.wait = quantilesOf(all);
}

}  // namespace

SchedWaits schedWaits(const Trace& trace, const ProcLoad& load, const Scope& scope, Job& job) {
    SchedWaits result;
    result.knowsKernel = load.knowsKernel();
    KeyedRows<Waits> byFunction;
    KeyedRows<RunsBehind::Sum> behind;
    std::vector<TimeRange> whileIdle;
    std::mutex merging;
    forEachParallel(trace.procs.size(), [&](std::size_t p) {
        if (trace.procs[p].runs.count == 0) return;
        Collector c(trace, load, scope, job);
        c.add(ProcIndex(static_cast<std::uint16_t>(p)));
        const std::scoped_lock lock(merging);
        for (const auto& [name, found] : c.byFunction.rows()) add(byFunction[name], found);
        for (const auto& [key, sum] : c.behind.finish().rows()) add(behind[key], sum);
        for (std::size_t s = 0; s < result.from.size(); ++s)
            result.from[s].add(c.byOrigin[s].time, c.byOrigin[s].count);
        result.behindNothing += c.behindNothing;
        whileIdle.insert(whileIdle.end(), c.whileIdle.begin(), c.whileIdle.end());
    });
    result.functions = functionsOf(byFunction);
    addAll(byFunction, result);
    result.behind = behindOf(behind);
    unite(whileIdle, load, result);
    return result;
}

}  // namespace golanes
