// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/go_stats_json.h"

#include "core/analysis/json_parts.h"
#include "core/analysis/summary/explanations_json.h"
#include "core/analysis/summary/go_stats.h"
#include "core/base/parallel.h"
#include "core/store/range_name.h"
#include "core/store/trace_times.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

json sitesJson(const std::vector<Site>& sites) {
    json list = json::array();
    for (const Site& s : sites) list.push_back({{"key", s.key}, {"count", s.count}});
    return list;
}

json countsJson(const std::map<std::string, std::uint64_t>& counts) {
    json object = json::object();
    for (const auto& [key, count] : counts) object[key] = count;
    return object;
}

json totalsJson(const std::map<std::string, Duration>& totals) {
    json object = json::object();
    for (const auto& [key, time] : totals) object[key] = time;
    return object;
}

json eventKindsJson(const Trace& trace) {
    json object = json::object();
    for (std::size_t k = 0; k < kEventKindCount; ++k) {
        if (trace.eventCounts[k]) object[std::string(name(static_cast<EventKind>(k)))] = trace.eventCounts[k];
    }
    return object;
}

json rangesJson(const std::map<std::string, RangeStats>& ranges) {
    json object = json::object();
    for (const auto& [key, r] : ranges) {
        object[key] = {{"count", r.complete},
                       {"total_ns", r.total},
                       {"max_ns", r.max},
                       {"active_at_start", r.activeAtStart},
                       {"open_at_end", r.openAtEnd}};
    }
    return object;
}

json stopsJson(const Trace& trace, const std::vector<const Range*>& stops) {
    json list = json::array();
    for (const Range* r : stops) {
        json stop = {{"name", rangeName(trace, *r)}};
        if (r->begun) {
            stop["start_ns"] = r->start - trace.range.begin;
            stop["dur_ns"] = r->end - r->start;
        } else {
            stop["start_ns"] = nullptr;
            stop["end_ns"] = r->end - trace.range.begin;
        }
        list.push_back(std::move(stop));
    }
    return list;
}

json schedLatencyJson(const SchedLatency& latency) {
    json object = quantilesJson(latency.wait);
    json& from = object["entered_runnable_from"] = json::object();
    for (std::size_t s = 0; s < latency.enteredFrom.size(); ++s) {
        if (latency.enteredFrom[s]) from[std::string(name(static_cast<GoState>(s)))] = latency.enteredFrom[s];
    }
    return object;
}

json tasksJson(const TaskStats& t) {
    return {{"begun", t.begun},
            {"ended", t.ended},
            {"names", countsJson(t.names)},
            {"duration_ns", quantilesJson(t.duration)}};
}

json regionsJson(const std::map<std::string, RegionStats>& regions) {
    json object = json::object();
    for (const auto& [key, r] : regions) {
        object[key] = {
            {"begun", r.begun}, {"completed", r.completed}, {"total_ns", r.total}, {"max_ns", r.max}};
    }
    return object;
}

json logsJson(const std::map<std::string, LogStats>& logs) {
    json counts = json::object();
    json examples = json::object();
    for (const auto& [key, l] : logs) {
        counts[key] = l.count;
        examples[key] = l.examples;
    }
    return {{"counts", std::move(counts)}, {"examples", std::move(examples)}};
}

json metricsJson(const std::map<std::string, MetricStats>& metrics) {
    json object = json::object();
    for (const auto& [key, m] : metrics) {
        object[key] = {
            {"count", m.count}, {"first", m.first}, {"last", m.last}, {"min", m.min}, {"max", m.max}};
    }
    return object;
}

json byNameJson(const std::map<std::string, NamedGoroutines>& names) {
    json object = json::object();
    for (const auto& [key, n] : names) {
        object[key] = {{"count", n.count}, {"exec_ns", n.exec}, {"total_ns", n.total}};
    }
    return object;
}

json goroutineJson(const Trace& trace, const GoroutineSummary& s) {
    const Goroutine& g = trace.goroutine(s.goroutine);
    const auto frames = trace.stacks[g.startStack];
    json blocked = json::object();
    for (const auto& [reason, time] : s.blocked) blocked[std::string(trace.strings[reason])] = time;
    json ranges = json::object();
    for (const auto& [range, time] : s.ranges) ranges[range] = time;
    return {{"id", g.id},
            {"name", trace.strings[g.name]},
            {"pc", fmt::format("{:#x}", frames.empty() ? 0 : trace.stacks.frame(frames.back()).pc)},
            {"creation_ns", s.creation},
            {"start_ns", s.firstRun},
            {"end_ns", s.end},
            {"exec_ns", s.exec},
            {"sched_wait_ns", s.schedWait},
            {"syscall_ns", s.syscall},
            {"syscall_block_ns", s.syscallBlock},
            {"total_ns", s.total},
            {"block_by_reason_ns", std::move(blocked)},
            {"range_ns", std::move(ranges)}};
}

json topGoroutinesJson(const Trace& trace, const std::vector<GoroutineSummary>& goroutines) {
    constexpr std::size_t kMost = 100;
    json list = json::array();
    for (const GoroutineSummary& s : goroutines) {
        if (list.size() == kMost) break;
        list.push_back(goroutineJson(trace, s));
    }
    return list;
}

json mmuJson(const MmuValues& mmu) {
    return {{"1ms", mmu.values[0]}, {"10ms", mmu.values[1]}, {"100ms", mmu.values[2]}};
}

json syncsJson(const Trace& trace) {
    json list = json::array();
    for (const Sync& s : trace.syncs) {
        json sync = {{"n", s.n}, {"t", s.time}};
        if (s.clock) {
            sync["snapshot"] = {
                {"trace", s.clock->trace}, {"mono", s.clock->mono}, {"wall_unix_ns", s.clock->wallUnixNs}};
        }
        for (const auto& [experiment, batches] : s.experimentalBatches) {
            sync["experimental_batches"][experiment] = batches;
        }
        list.push_back(std::move(sync));
    }
    return {{"count", trace.syncs.size()}, {"first", std::move(list)}};
}

}  // namespace

nlohmann::json goStatsJson(const Trace& trace, const GoroutineDump* dump) {
    GoStats s;
    json explanations;
    runBoth([&] { s = goStats(trace); },
            [&] { explanations = explanationsJson(trace, wholeOf(trace), dump); });
    json out;
    out["format"] = trace.info.format;
    out["first_ns"] = trace.range.begin;
    out["last_ns"] = lastEventTime(trace);
    out["span_ns"] = lastEventTime(trace) - trace.range.begin;
    out["events"] = trace.eventCount;
    out["event_kinds"] = eventKindsJson(trace);
    out["transitions"] = countsJson(s.transitions);
    out["goroutines_created"] = s.created;
    out["goroutines_created_without_creator"] = s.createdWithoutCreator;
    out["goroutines_ended"] = s.ended;
    out["goroutines_alive_at_end"] = s.aliveAtEnd;
    out["procs"] = trace.procs.size();
    out["threads"] = s.threadIds.size();
    out["thread_ids"] = s.threadIds;
    out["ranges"] = rangesJson(s.ranges);
    if (const auto mark = s.ranges.find(rangeName(RangeKind::GcMark, {})); mark != s.ranges.end()) {
        out["gc_mark_phases"] = {{"complete", mark->second.complete},
                                 {"active_at_start", mark->second.activeAtStart},
                                 {"open_at_end", mark->second.openAtEnd}};
    }
    out["stw"] = stopsJson(trace, s.stops);
    out["goroutine_state_totals_ns"] = {{"observed", totalsJson(s.stateTotals.observed)},
                                        {"backdated", totalsJson(s.stateTotals.backdated)}};
    out["sched_latency"] = schedLatencyJson(s.schedLatency);
    out["tasks"] = tasksJson(s.tasks);
    out["regions"] = regionsJson(s.regions);
    out["logs"] = logsJson(s.logs);
    out["labels"] = countsJson(s.labels);
    out["metrics"] = metricsJson(s.metrics);
    out["cpu_samples"] = {{"count", s.samples},
                          {"without_goroutine", s.samplesWithoutGoroutine},
                          {"top_leaf", sitesJson(s.sampleLeaves)}};
    out["distinct_stacks"] = s.distinctStacks;
    out["creation_sites"] = sitesJson(s.creationSites);
    out["block_sites"] = sitesJson(s.blockSites);
    out["wakeups"] = sitesJson(s.wakeups);
    out["top_goroutines"] = topGoroutinesJson(trace, s.goroutines);
    out["goroutines_by_name"] = byNameJson(s.goroutinesByName);
    out["mmu"] = {{"stw", mmuJson(s.mmuStops)},
                  {"stw_background_assist", mmuJson(s.mmuAll)},
                  {"stw_background_assist (cmd/trace default)", mmuJson(s.mmuAsCmdTrace)}};
    if (!s.experimental.empty()) out["experimental"] = countsJson(s.experimental);
    out["syncs"] = syncsJson(trace);
    out.update(explanations);
    return out;
}

}  // namespace golanes
