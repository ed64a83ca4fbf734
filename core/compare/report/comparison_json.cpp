// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/comparison_json.h"

#include "core/compare/report/summary.h"

#include <golanes_version.h>

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

json runJson(const RunFacts& run) {
    return {{"label", run.label},
            {"format", run.format},
            {"go", run.go},
            {"duration_ns", run.duration},
            {"gomaxprocs", run.goMaxProcs},
            {"events", run.events},
            {"lossy", run.lossy},
            {"request_kind", name(run.requestKind)},
            {"requests", run.requests},
            {"modules", run.modules}};
}

json runsJson(const std::vector<RunFacts>& runs) {
    json all = json::array();
    for (const RunFacts& run : runs) all.push_back(runJson(run));
    return all;
}

json sideJson(const SideValues& side) {
    json values{{"runs", side.runs}};
    if (!side.runs.empty()) values.update({{"median", side.median}, {"min", side.min}, {"max", side.max}});
    return values;
}

json orNull(const std::optional<double>& value) {
    return value ? json(*value) : json(nullptr);
}

json rowJson(const ComparisonRow& row) {
    json all{{"words", row.words},
             {"area", name(row.kind.area)},
             {"unit", name(row.kind.unit)},
             {"sense", name(row.kind.sense)},
             {"basis", name(row.kind.basis)},
             {"base", sideJson(*row.sides.base)},
             {"new", sideJson(*row.sides.candidate)},
             {"verdict", name(row.verdict)},
             {"change", name(row.change)},
             {"evidence", name(row.evidence)}};
    if (!row.reason.empty()) all["reason"] = row.reason;
    if (!row.comparable) return all;
    all.update({{"difference", row.difference},
                {"ratio", orNull(row.ratio)},
                {"cliffs_delta", row.effect.delta},
                {"hodges_lehmann_shift", row.effect.shift},
                {"hodges_lehmann_ratio", orNull(row.effect.ratio)}});
    if (row.evidence != Evidence::None)
        all.update({{"p", row.p}, {"smallest_p", row.smallestP}, {"false_discovery_rate", row.falseRate}});
    return all;
}

}  // namespace

json comparisonJson(const Comparison& comparison) {
    const ComparisonSummary summary = summarize(comparison);
    json all{
        {"labels", {{"base", *comparison.labels.base}, {"new", *comparison.labels.candidate}}},
        {"headline", summary.headline},
        {"caveats", summary.caveats},
        {"certainty", summary.certainty},
        {"runs", {{"base", runsJson(*comparison.runs.base)}, {"new", runsJson(*comparison.runs.candidate)}}},
        {"unlike", json::array()},
        {"metrics", json::object()},
        {"ranked", json::array()}};
    for (const Unlike& u : comparison.unlike)
        all["unlike"].push_back({{"what", name(u.what)},
                                 {"serious", u.serious},
                                 {"base", *u.text.base},
                                 {"new", *u.text.candidate},
                                 {"words", u.words}});
    for (const ComparisonRow& row : comparison.rows) {
        all["metrics"][row.name] = rowJson(row);
        all["ranked"].push_back(row.name);
    }
    return all;
}

std::string comparisonReportJson(const Comparison& comparison, const Checklist& checklist) {
    json all{{"schema", 1},
             {"golanes", GOLANES_VERSION},
             {"comparison", comparisonJson(comparison)},
             {"thresholds", json::array()}};
    for (const CheckedEntry& entry : checklist)
        all["thresholds"].push_back({{"expression", entry.text},
                                     {"crossed", entry.result == CheckResult::Failed},
                                     {"result", name(entry.result)},
                                     {"measured", entry.words},
                                     {"words", sentence(entry)}});
    return all.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace golanes
