// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leaks_json.h"

#include "core/analysis/json_parts.h"
#include "core/analysis/leaks/leak_dump.h"
#include "core/analysis/stack_text.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::size_t kGoroutines = 20;  // numbers listed of a leak
constexpr std::size_t kFrames = 16;

json dumpJson(const LeakInDump& in) {
    return {{"found", in.found},
            {"of_same_origin", in.ofSameOrigin},
            {"longest_minutes", in.minutes},
            {"states", in.states}};
}

json leakJson(const Trace& trace, const Leak& leak, const LeakReport& report) {
    json ids = json::array();
    for (const GoroutineIndex g : leak.goroutines) {
        if (ids.size() == kGoroutines) break;
        ids.push_back(trace.goroutine(g).id);
    }
    return {{"function", trace.strings[leak.function]},
            {"created_at", leafText(trace, leak.creation)},
            {"created_by", functionsText(trace, leak.creation, kFrames)},
            {"waits_for", trace.strings[trace.states[leak.state].reason]},
            {"waits_at", functionsText(trace, leak.wait, kFrames)},
            {"goroutines", leak.goroutines.size()},
            {"oldest", std::move(ids)},
            {"mean_age_ns", leak.meanAge},
            {"created", rangeJson(trace, leak.created)},
            {"per_second", leak.perSecond},
            {"fit_r2", leak.fit},
            {"in_an_hour", leak.inAnHour},
            {"confidence", leak.confidence},
            {"reasons", reasonsOf(trace, leak, report.used)}};
}

}  // namespace

json leaksJson(const Trace& trace, const LeakReport& report, const GoroutineDump* dump) {
    json leaks = json::array();
    const std::optional<DumpIndex> index = dump ? std::optional<DumpIndex>(*dump) : std::nullopt;
    for (const Leak& leak : report.leaks) {
        leaks.push_back(leakJson(trace, leak, report));
        if (index) leaks.back()["dump"] = dumpJson(index->find(trace, leak));
    }
    return {{"thresholds",
             {{"group", report.used.group},
              {"mean_age_ns", report.used.meanAge},
              {"reach_ns", report.used.reach},
              {"minimum", report.used.minimum},
              {"scaled_by", report.scale}}},
            {"found", std::move(leaks)}};
}

}  // namespace golanes
