// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/annotation_stats.h"

#include <algorithm>
#include <unordered_map>

namespace golanes {

namespace {

// The same map with texts for ids. Every string is interned once, so no two ids have one text.
template <class Value>
std::map<std::string, Value> byText(const Trace& trace, const std::unordered_map<StringId, Value>& byId) {
    std::map<std::string, Value> result;
    for (const auto& [id, value] : byId) result.emplace(trace.strings[id], value);
    return result;
}

}  // namespace

TaskStats taskStats(const Trace& trace) {
    TaskStats stats;
    std::unordered_map<StringId, std::uint64_t> names;
    std::vector<Duration> durations;
    for (const Task& t : trace.tasks) {
        if (t.begun) {
            ++stats.begun;
            ++names[t.name];
        }
        if (t.ended) ++stats.ended;
        if (t.begun && t.ended) durations.push_back(t.end - t.start);
    }
    stats.names = byText(trace, names);
    stats.duration = quantilesOf(durations);
    return stats;
}

std::map<std::string, RegionStats> regionStats(const Trace& trace) {
    std::unordered_map<StringId, RegionStats> stats;
    for (const Region& r : trace.regions) {
        RegionStats& s = stats[r.name];
        if (r.begun) ++s.begun;
        if (!r.begun || !r.ended) continue;
        ++s.completed;
        s.total += r.end - r.start;
        s.max = std::max(s.max, r.end - r.start);
    }
    return byText(trace, stats);
}

std::map<std::string, LogStats> logStats(const Trace& trace) {
    std::unordered_map<StringId, LogStats> stats;
    for (const Log& log : trace.logs) {
        LogStats& s = stats[log.category];
        ++s.count;
        if (s.examples.size() < LogStats::kExamples) s.examples.emplace_back(trace.strings[log.message]);
    }
    return byText(trace, stats);
}

}  // namespace golanes
