// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/normalize.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace golanes {

namespace {

constexpr std::string_view kSuffix = ".per_second", kWords = "a second", kRequests = "requests.per_second";

// "gc.per_request" of "gc.per_second"; other names stay.
std::string renamed(const std::string& name, CountsPer per) {
    if (!name.ends_with(kSuffix)) return name;
    return name.substr(0, name.size() - kSuffix.size()) + ".per_" + std::string(golanes::name(per));
}

std::string reworded(std::string words, CountsPer per) {
    if (const auto at = words.find(kWords); at != std::string::npos)
        words.replace(at, kWords.size(), per == CountsPer::Request ? "for each request" : "in the whole run");
    return words;
}

MetricUnit unitOf(MetricUnit unit, CountsPer per) {
    if (unit == MetricUnit::BytesPerSecond) return MetricUnit::Bytes;
    if (unit != MetricUnit::PerSecond) return unit;
    return per == CountsPer::Request ? MetricUnit::Number : MetricUnit::Count;
}

// `times`: what a second of the run is worth.
RunMetric converted(const RunMetric& metric, CountsPer per, double times) {
    RunMetric out = metric;
    out.name = renamed(metric.name, per);
    out.words = reworded(metric.words, per);
    out.kind.unit = unitOf(metric.kind.unit, per);
    out.kind.basis = per == CountsPer::Request ? MetricBasis::PerRequest : MetricBasis::Absolute;
    out.value *= times;
    if (metric.blocks) {
        auto blocks = std::make_shared<TimeBlocks>(*metric.blocks);
        blocks->factor *= times;
        out.blocks = std::move(blocks);
    }
    return out;
}

}  // namespace

std::string_view name(CountsPer per) {
    static constexpr std::array<std::string_view, 3> kNames{"second", "request", "run"};
    return kNames[static_cast<std::size_t>(per)];
}

std::optional<CountsPer> countsPer(std::string_view text) {
    const auto found = std::ranges::find(kCountsPer, text, [](CountsPer per) { return name(per); });
    return found == kCountsPer.end() ? std::nullopt : std::optional(*found);
}

RunMetrics counted(RunMetrics run, CountsPer per) {
    if (per == CountsPer::Second) return run;
    const auto requests = static_cast<double>(run.facts.requests);
    const double times = per == CountsPer::Run ? run.facts.seconds()
                         : requests > 0        ? run.facts.seconds() / requests
                                               : 0;
    std::set<std::string> taken;
    for (const RunMetric& m : run.metrics) taken.insert(m.name);
    std::vector<RunMetric> metrics;
    for (RunMetric& m : run.metrics) {
        m.partOf = renamed(m.partOf, per);
        if (!m.name.ends_with(kSuffix)) {
            metrics.push_back(std::move(m));
            continue;
        }
        // One request for each request tells nothing.
        const bool trivial = per == CountsPer::Request && m.name == kRequests;
        if (times > 0 && !trivial && !taken.contains(renamed(m.name, per)))
            metrics.push_back(converted(m, per, times));
    }
    run.metrics = std::move(metrics);
    return run;
}

}  // namespace golanes
