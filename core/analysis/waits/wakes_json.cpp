// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wakes_json.h"

#include "core/analysis/json_parts.h"

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::size_t kMost = 20;  // rows of lists

json procsJson(const Trace& trace, const std::vector<std::uint64_t>& byProc) {
    json object = json::object();
    for (std::size_t p = 0; p < byProc.size(); ++p)
        if (byProc[p] > 0) object[std::to_string(trace.procs[p].id)] = byProc[p];
    return object;
}

json starvedJson(const Trace& trace, const std::vector<PollerStarvation>& starved) {
    json list = json::array();
    for (const PollerStarvation& s : starved) {
        if (list.size() == kMost) break;
        list.push_back(rangeJson(trace, s.time));
        list.back()["found"] = s.found;
    }
    return list;
}

}  // namespace

std::string_view name(WakeKind kind) {
    static constexpr std::array<std::string_view, kWakeKindCount> kNames{
        "netpoll", "netpoll without a proc", "deadline", "sleep", "channel", "func"};
    return kNames[static_cast<std::size_t>(kind)];
}

json netpollJson(const Trace& trace, const NetpollStats& stats) {
    json sites = json::array(), goroutines = json::array();
    for (const NetSiteStats& s : stats.sites) {
        sites.push_back({{"op", name(s.site.op)},
                         {"site", frameJson(trace, s.site.frame)},
                         {"delay", fullQuantilesJson(s.delay)}});
    }
    for (const NetGoroutineStats& g : stats.goroutines) {
        if (goroutines.size() == kMost) break;
        goroutines.push_back(
            {{"goroutine", goroutineIdJson(trace, g.goroutine)}, {"delay", fullQuantilesJson(g.delay)}});
    }
    return {{"ready_to_running", fullQuantilesJson(stats.delay)},
            {"without_proc", fullQuantilesJson(stats.withoutProc)},
            {"deadlines", fullQuantilesJson(stats.deadlines)},
            {"sites", std::move(sites)},
            {"goroutines", std::move(goroutines)},
            {"polls",
             {{"count", stats.polls},
              {"most_found", stats.mostFound},
              {"interval", fullQuantilesJson(stats.interval)}}},
            {"starved", starvedJson(trace, stats.starved)}};
}

json timersJson(const Trace& trace, const TimerStats& stats) {
    json kinds = json::object(), procs = json::array(), sites = json::array(), bursts = json::array();
    for (const TimerProcStats& p : stats.procs) {
        procs.push_back({{"kind", name(p.kind)},
                         {"proc", trace.proc(p.proc).id},
                         {"fired_to_running", fullQuantilesJson(p.delay)}});
    }
    for (const TimerKindStats& k : stats.kinds) {
        kinds[std::string(name(k.kind))] = {{"fired_to_running", fullQuantilesJson(k.delay)},
                                            {"by_proc", procsJson(trace, k.byProc)}};
    }
    for (const TimerSite& s : stats.sites) {
        if (sites.size() == kMost) break;
        sites.push_back({{"kind", name(s.kind)},
                         {"site", frameJson(trace, s.frame)},
                         {"fired", s.fired},
                         {"fired_to_running", fullQuantilesJson(s.delay)}});
    }
    for (const TimerBurst& b : stats.largest) {
        bursts.push_back(rangeJson(trace, b.time));
        bursts.back()["fired"] = b.fired;
    }
    return {
        {"fired_to_running", fullQuantilesJson(stats.delay)},
        {"per_second", stats.perSecond},
        {"by_proc", procsJson(trace, stats.byProc)},
        {"imbalance_max_over_mean", stats.imbalance},
        {"kinds", std::move(kinds)},
        {"procs", std::move(procs)},
        {"bursts", {{"count", stats.bursts}, {"fired", stats.firedInBursts}, {"largest", std::move(bursts)}}},
        {"sites", std::move(sites)}};
}

}  // namespace golanes
