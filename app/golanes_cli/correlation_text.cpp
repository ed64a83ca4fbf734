// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/correlation_text.h"

#include "app/golanes_cli/progress.h"
#include "core/base/format.h"
#include "core/clock/clock_words.h"
#include "core/clock/correlate.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace golanes::cli {

std::optional<Correlation> correlationOf(std::span<const Input> inputs) {
    const auto trace = std::ranges::find_if(inputs, [](const Input& i) { return i.trace() != nullptr; });
    const auto perf = std::ranges::find_if(inputs, [](const Input& i) { return i.perf() != nullptr; });
    if (inputs.size() != 2 || trace == inputs.end() || perf == inputs.end()) return std::nullopt;
    Job job;
    const Progress progress(job, "clocks");
    const auto correlation = correlate(*trace->trace(), *perf->perf(), job);
    return correlation ? std::optional(*correlation) : std::nullopt;
}

nlohmann::json correlationJson(const Correlation& c) {
    nlohmann::json j{{"method", name(c.method)},   {"offset_ns", nullptr}, {"drift_ppm", nullptr},
                     {"pivot_ns", nullptr},        {"error_ns", nullptr},  {"anchors", c.anchors},
                     {"confidence", c.confidence}, {"reason", c.reason}};
    if (!c.known()) return j;
    j["offset_ns"] = saturate(c.map.offset);
    if (knowsDrift(c)) j["drift_ppm"] = c.map.driftPpm();
    j["pivot_ns"] = c.map.pivot;
    j["error_ns"] = c.error;
    return j;
}

std::string correlationText(const Correlation& c) {
    if (!c.known()) return fmt::format("One clock: cannot tell. {}", c.reason);
    const std::string error = c.error > 0 ? fmt::format(" ±{}", formatDuration(c.error)) : "";
    return fmt::format("One clock: {}{}. Go time = perf time {}, {}.\n  {}", name(c.method), error,
                       offsetText(c), driftText(c), c.reason);
}

}  // namespace golanes::cli
