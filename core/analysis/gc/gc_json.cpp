// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_json.h"

#include "core/analysis/gc/gc_cycles.h"
#include "core/analysis/gc/gc_windows.h"
#include "core/analysis/gc/pauses.h"
#include "core/analysis/json_parts.h"

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::size_t kMost = 20;  // rows of lists by goroutine, function or site

json phaseJson(const Trace& trace, TimeRange phase) {
    return phase.empty() ? json() : rangeJson(trace, phase);
}

json bytesJson(const std::optional<std::uint64_t>& bytes) {
    return bytes ? json(*bytes) : json();
}

json cycleJson(const Trace& trace, const GcCycle& c) {
    json cycle = rangeJson(trace, c.time);
    cycle.update({{"complete", c.complete},
                  {"sweep_termination", phaseJson(trace, c.sweepTermination)},
                  {"mark", phaseJson(trace, c.mark)},
                  {"mark_termination", phaseJson(trace, c.markTermination)},
                  {"mark_termination_retries", c.retries},
                  {"sweep", phaseJson(trace, c.sweep)},
                  {"sweeps", c.sweeps},
                  {"sweep_ns", c.sweepTime},
                  {"heap_before_bytes", bytesJson(c.heapBefore)},
                  {"heap_goal_bytes", bytesJson(c.heapGoal)},
                  {"heap_peak_bytes", bytesJson(c.heapPeak)},
                  {"heap_after_bytes", bytesJson(c.heapAfter)}});
    return cycle;
}

json pausesJson(const Trace& trace, const std::vector<Pause>& pauses) {
    json object = json::object();
    for (const auto& [reason, stats] : pausesByReason(trace, pauses)) {
        object[reason] = fullQuantilesJson(stats.time);
        object[reason]["held_up"] = fullQuantilesJson(stats.stopping);
    }
    return object;
}

json delayersJson(const Trace& trace, const std::vector<Pause>& pauses) {
    json list = json::array();
    for (const Delayer& d : delayersOf(trace, pauses)) {
        if (list.size() == kMost) break;
        const Pause& worst = pauses[d.worst];
        list.push_back({{"function", trace.strings[d.function]},
                        {"pauses", d.pauses},
                        {"total_ns", d.total},
                        {"max_ns", d.max},
                        {"max_goroutine", goroutineIdJson(trace, worst.delay.goroutine)},
                        {"max_proc", trace.proc(worst.delay.proc).id},
                        {"max_pause", rangeJson(trace, worst.time)}});
    }
    return list;
}

json assistListJson(const std::vector<AssistSum>& sums, const char* key, auto&& nameOf) {
    json list = json::array();
    for (const AssistSum& s : sums) {
        if (list.size() == kMost) break;
        list.push_back(
            {{key, nameOf(s)}, {"count", s.sum.count}, {"total_ns", s.sum.time}, {"max_ns", s.max}});
    }
    return list;
}

json assistsJson(const Trace& trace, const GcEffort& e) {
    return {
        {"count", e.assists.count},
        {"total_ns", e.assists.time},
        {"by_goroutine",
         assistListJson(e.assistsByGoroutine, "goroutine",
                        [&](const AssistSum& s) { return goroutineIdJson(trace, s.goroutine); })},
        {"by_function", assistListJson(e.assistsByFunction, "function",
                                       [&](const AssistSum& s) { return json(trace.strings[s.function]); })},
        {"by_site", assistListJson(e.assistsBySite, "site",
                                   [&](const AssistSum& s) { return frameJson(trace, s.site); })}};
}

json workersJson(const GcEffort& e) {
    json object = json::object();
    for (std::size_t k = 0; k < e.workers.size(); ++k)
        object[std::string(name(static_cast<WorkerKind>(k)))] = {{"count", e.workers[k].count},
                                                                 {"total_ns", e.workers[k].time}};
    return object;
}

json worstJson(const Trace& trace, const WindowStats& stats) {
    json list = json::array();
    for (std::size_t i = 0; i < stats.worst.size(); ++i) {
        const WindowCauses& c = stats.causes[i];
        json window = rangeJson(trace, stats.worst[i].time);
        window.update({{"utilization", stats.worst[i].utilization},
                       {"procs_ns", c.all},
                       {"stopped_ns", c.stopped},
                       {"workers_ns", c.workers},
                       {"assists_ns", c.assists},
                       {"longest_assist_goroutine", goroutineIdJson(trace, c.assisted)}});
        list.push_back(std::move(window));
    }
    return list;
}

json windowsJson(const Trace& trace, TimeRange range, const GcEffort& effort, Job& job) {
    static constexpr std::array<Duration, 3> kWindows = {1'000'000, 10'000'000, 100'000'000};
    static constexpr const char* kNames[] = {"1ms", "10ms", "100ms"};
    json object = json::object();
    const auto all = gcWindows(trace, range, GcWork::All, effort, kWindows, job);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& u = all[i].utilization;
        object[kNames[i]] = {
            {"min", u[0]}, {"p0.1", u[1]}, {"p1", u[2]}, {"p5", u[3]}, {"worst", worstJson(trace, all[i])}};
    }
    return object;
}

}  // namespace

json gcJson(const Trace& trace, const Scope& scope, Job& job) {
    json cycles = json::array();
    for (const GcCycle& c : gcCycles(trace, scope, job)) cycles.push_back(cycleJson(trace, c));
    const GcEffort effort = gcEffort(trace, scope, job);
    const std::vector<Pause> pauses = pausesIn(trace, scope, job);
    return {{"cycles", std::move(cycles)},
            {"workers", workersJson(effort)},
            {"assists", assistsJson(trace, effort)},
            {"sweep",
             {{"count", effort.sweeps.count},
              {"total_ns", effort.sweeps.time},
              {"swept_bytes", effort.sweptBytes},
              {"reclaimed_bytes", effort.reclaimedBytes}}},
            {"pauses", pausesJson(trace, pauses)},
            {"held_up_by", delayersJson(trace, pauses)},
            {"windows", windowsJson(trace, scope.range, effort, job)}};
}

}  // namespace golanes
