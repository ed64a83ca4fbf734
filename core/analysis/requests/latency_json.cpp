// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_json.h"

#include "core/analysis/requests/latency_map.h"

#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::size_t kColumns = 50;
constexpr int kRowsPerDecade = 5;

json mapJson(const LatencyMap& map) {
    json counts = json::array(), p50 = json::array(), p99 = json::array(), max = json::array();
    for (std::size_t c = 0; c < map.columns; ++c) {
        json column = json::array();
        for (std::size_t r = 0; r < map.rows(); ++r) column.push_back(map.at(c, r));
        counts.push_back(std::move(column));
        const Quantiles& q = map.lines[c];
        p50.push_back(q.count ? json(q.p50) : json());
        p99.push_back(q.count ? json(q.p99) : json());
        max.push_back(q.count ? json(q.max) : json());
    }
    return {{"rows_ns", map.rowBegins},
            {"counts", std::move(counts)},
            {"p50", std::move(p50)},
            {"p99", std::move(p99)},
            {"max", std::move(max)}};
}

}  // namespace

json latencyJson(const Trace& trace, const Scope& scope, Job& job) {
    json object = json::object();
    for (std::size_t k = 0; k < kLatencyKindCount; ++k) {
        const auto kind = static_cast<LatencyKind>(k);
        const LatencyMap map = latencyMap(latenciesOf(trace, scope, kind, kEmptyString, job), scope.range,
                                          kColumns, kRowsPerDecade);
        if (map.rows() > 0) object[std::string(name(kind))] = mapJson(map);
    }
    return object;
}

}  // namespace golanes
