// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/perf_stats_json.h"

#include "core/analysis/kernel/perf_stats.h"

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

template <class Value>
json byNumber(const std::map<std::int32_t, Value>& values) {
    json object = json::object();
    for (const auto& [number, value] : values) object[std::to_string(number)] = value;
    return object;
}

json recordCounts(const PerfInfo& info) {
    json counts = json::object();
    std::uint64_t total = 0;
    for (std::size_t type = 0; type < info.recordCounts.size(); ++type) {
        const std::uint64_t n = info.recordCounts[type];
        total += n;
        if (n == 0) continue;
        const std::string name = perfRecordName(type);
        json& entry = counts[name.empty() ? "UNKNOWN" : name];
        entry = n + (entry.is_null() ? 0 : entry.get<std::uint64_t>());
    }
    counts["TOTAL"] = total;
    return counts;
}

json buildIds(const PerfRecording& r) {
    json list = json::array();
    for (const PerfBuildId& b : r.buildIds) list.push_back({r.strings[b.file], r.strings[b.buildId]});
    return list;
}

}  // namespace

json perfStatsJson(const PerfRecording& r) {
    const PerfStats stats = perfStats(r);
    json j{
        {"header", perfHeaderJson(r)}, {"record_counts", recordCounts(r.info)}, {"build_ids", buildIds(r)}};
    j["samples"] = r.samples.size();
    if (r.samples.size() > 0) {
        j["first_ns"] = r.samples.time[0];
        j["last_ns"] = r.samples.time[r.samples.size() - 1];
    }
    j["per_event"] = json::object();
    j["per_event_first_last_ns"] = json::object();
    for (const auto& [name, event] : stats.events) {
        j["per_event"][name] = event.samples;
        j["per_event_first_last_ns"][name] = {event.first, event.last};
    }
    j["per_tid"] = byNumber(stats.samplesPerTid);
    j["per_pid"] = byNumber(stats.samplesPerPid);
    j["per_comm"] = stats.samplesPerComm;
    j["per_event_tid"] = json::object();
    for (const auto& [key, n] : stats.samplesPerEventAndTid) {
        j["per_event_tid"][key.first + " " + std::to_string(key.second)] = n;
    }
    j["lost"] = {{"LOST_records", r.info.recordCounts[2]},
                 {"LOST_SAMPLES_records", r.info.recordCounts[13]},
                 {"lost_events", stats.lostEvents}};
    j["sched_switch"] = {{"count", stats.switches.count},
                         {"prev_state", stats.switches.previousStates},
                         {"switch_outs_per_tid", byNumber(stats.switches.outsPerTid)},
                         {"oncpu_ns_per_tid", byNumber(stats.switches.onCpu.time)},
                         {"oncpu_spans_per_tid", byNumber(stats.switches.onCpu.spans)}};
    if (!r.switchRecords.empty()) {
        j["switch_records"] = {{"counts", {{"IN", stats.switchRecords.in}, {"OUT", stats.switchRecords.out}}},
                               {"oncpu_ns_per_tid", byNumber(stats.switchRecords.onCpu.time)}};
    }
    return j;
}

}  // namespace golanes
