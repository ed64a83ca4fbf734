// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings_json.h"

#include "core/analysis/json_parts.h"

#include <nlohmann/json.hpp>

namespace golanes {

using nlohmann::json;

json findingsJson(const Trace& trace, const std::vector<Finding>& findings) {
    json list = json::array();
    for (const Finding& f : findings) {
        json goroutines = json::array(), procs = json::array();
        for (const GoroutineIndex g : f.lanes.goroutines) goroutines.push_back(goroutineIdJson(trace, g));
        for (const ProcIndex p : f.lanes.procs) procs.push_back(trace.proc(p).id);
        list.push_back({{"kind", name(f.kind)},
                        {"area", name(areaOf(f.kind))},
                        {"severity", name(f.severity)},
                        {"weight", f.weight},
                        {"title", f.title},
                        {"evidence", f.evidence},
                        {"range", rangeJson(trace, f.range)},
                        {"goroutines", std::move(goroutines)},
                        {"goroutines_left_out", f.lanes.leftOut},
                        {"procs", std::move(procs)}});
    }
    return list;
}

}  // namespace golanes
