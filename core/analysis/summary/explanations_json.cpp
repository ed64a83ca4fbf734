// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/explanations_json.h"

#include "core/analysis/area/class_totals.h"
#include "core/analysis/findings/findings.h"
#include "core/analysis/findings/findings_json.h"
#include "core/analysis/gc/gc_json.h"
#include "core/analysis/json_parts.h"
#include "core/analysis/leaks/leaks_json.h"
#include "core/analysis/requests/latency_json.h"
#include "core/analysis/waits/wait_stats_json.h"
#include "core/analysis/waits/wakes_json.h"
#include "core/base/parallel.h"

#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>

namespace golanes {

using nlohmann::json;

json explanationsJson(const Trace& trace, const Scope& scope, const GoroutineDump* dump) {
    Job job;
    WaitStats waits;
    NetpollStats netpoll;
    TimerStats timers;
    json gc, leaks, latency;
    const std::function<void()> parts[] = {
        [&] { waits = waitStats(trace, scope, job); },
        [&] { latency = latencyJson(trace, scope, job); },
        [&] { gc = gcJson(trace, scope, job); },
        [&] { leaks = leaksJson(trace, findLeaks(trace, scope, {}, job), dump); },
        [&] { netpoll = netpollStats(trace, scope, job); },
        [&] { timers = timerStats(trace, scope, job); },
    };
    forEachParallel(std::size(parts), [&](std::size_t i) { parts[i](); });
    json out = waitStatsJson(trace, waits);
    out["gc"] = std::move(gc);
    out["netpoll"] = netpollJson(trace, netpoll);
    out["timers"] = timersJson(trace, timers);
    out["leaks"] = std::move(leaks);
    out["latency"] = std::move(latency);
    out["findings"] = findingsJson(
        trace, findings(trace, scope, {}, job,
                        {.waits = &waits, .netpoll = &netpoll, .timers = &timers, .dump = dump}));
    return out;
}

json scopeJson(const Trace& trace, const Scope& scope) {
    json numbers;
    for (std::uint32_t i = 0; i < scope.goroutines.size(); ++i)
        if (scope.goroutines[i]) numbers.push_back(goroutineIdJson(trace, GoroutineIndex(i)));
    json out = rangeJson(trace, scope.range);
    out["goroutines"] = std::move(numbers);
    out["state_class_totals_ns"] = classTotals(trace, scope);
    return out;
}

}  // namespace golanes
