// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/normalize.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace golanes {

namespace {

constexpr std::string_view kSuffix = ".per_second", kWords = "a second", kRequests = "requests.per_second";

// Profiles last as long as they do, not as long as the trace: theirs stay a second.
bool isConverted(const RunMetric& metric) {
    return metric.kind.area != MetricArea::Profiles && metric.name.ends_with(kSuffix);
}

// "gc.per_request" of "gc.per_second"; other names stay. What a run counts anyway, of `taken`, is the count
// of the whole run.
std::string renamed(const std::string& name, CountsPer per, const std::set<std::string>& taken) {
    if (!name.ends_with(kSuffix)) return name;
    const std::string stem = name.substr(0, name.size() - kSuffix.size());
    const std::string count = stem + (stem == "gc" ? ".cycles" : ".count");
    if (per == CountsPer::Run && taken.contains(count)) return count;
    return stem + ".per_" + std::string(golanes::name(per));
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
RunMetric converted(const RunMetric& metric, std::string name, CountsPer per, double times) {
    RunMetric out = metric;
    out.name = std::move(name);
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
        if (m.kind.area != MetricArea::Profiles) m.partOf = renamed(m.partOf, per, taken);
        if (!isConverted(m)) {
            metrics.push_back(std::move(m));
            continue;
        }
        // One request for each request tells nothing.
        const bool trivial = per == CountsPer::Request && m.name == kRequests;
        std::string name = renamed(m.name, per, taken);
        if (times > 0 && !trivial && !taken.contains(name))
            metrics.push_back(converted(m, std::move(name), per, times));
    }
    run.metrics = std::move(metrics);
    return run;
}

}  // namespace golanes
