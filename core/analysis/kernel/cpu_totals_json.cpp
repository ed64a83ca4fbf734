// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/cpu_totals_json.h"

#include <nlohmann/json.hpp>

namespace golanes {

using nlohmann::json;

json timesJson(const CpuTimes& t) {
    return {{"running_ns", t.running}, {"on_cpu_ns", t.onCpu},      {"run_queue_ns", t.runQueue},
            {"blocked_ns", t.blocked}, {"unknown_ns", t.unknown()}, {"runnable_ns", t.runnable}};
}

namespace {

json rowsJson(const Trace& trace, const std::vector<CpuTotals::Row>& rows) {
    json list = json::array();
    for (const CpuTotals::Row& row : rows) {
        json of = timesJson(row.times);
        of["name"] = trace.strings[row.name];
        of["count"] = row.count;
        list.push_back(std::move(of));
    }
    return list;
}

json goroutinesJson(const Trace& trace, const std::vector<CpuTotals::OfGoroutine>& rows) {
    json list = json::array();
    for (const CpuTotals::OfGoroutine& row : rows) {
        const Goroutine& go = trace.goroutine(row.goroutine);
        json of = timesJson(row.times);
        of["goroutine"] = go.id;
        of["name"] = trace.strings[go.name];
        list.push_back(std::move(of));
    }
    return list;
}

}  // namespace

json cpuTotalsJson(const Trace& trace, const CpuTotals& totals) {
    return {{"all", timesJson(totals.all)},
            {"goroutines", goroutinesJson(trace, totals.goroutines)},
            {"functions", rowsJson(trace, totals.functions)},
            {"regions", rowsJson(trace, totals.regions)},
            {"tasks", rowsJson(trace, totals.tasks)}};
}

}  // namespace golanes
