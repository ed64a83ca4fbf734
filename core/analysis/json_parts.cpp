// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/json_parts.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace golanes {

using nlohmann::json;

json quantilesJson(const Quantiles& q) {
    if (q.count == 0) return {{"count", 0}};
    return {{"count", q.count}, {"total_ns", q.total},
            {"min", q.min},     {"p50", q.p50},
            {"p90", q.p90},     {"p99", q.p99},
            {"max", q.max},     {"quantile_rule", "sorted[floor(p*(n-1))]"}};
}

json fullQuantilesJson(const Quantiles& q) {
    json object = quantilesJson(q);
    object.erase("quantile_rule");
    if (q.count > 0) object.update({{"mean", q.mean()}, {"p999", q.p999}});
    return object;
}

json goroutineIdJson(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? json(trace.goroutine(g).id) : json();
}

json frameJson(const Trace& trace, FrameId frame) {
    if (!frame.valid()) return {};
    const Frame& f = trace.stacks.frame(frame);
    return fmt::format("{} {}:{}", trace.strings[f.function], trace.strings[f.file], f.line);
}

json rangeJson(const Trace& trace, TimeRange range) {
    return {{"start_ns", range.begin - trace.range.begin}, {"dur_ns", range.length()}};
}

}  // namespace golanes
