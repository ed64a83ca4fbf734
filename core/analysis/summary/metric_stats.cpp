// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/metric_stats.h"

#include <algorithm>

namespace golanes {

std::map<std::string, MetricStats> metricStats(const Trace& trace) {
    std::map<std::string, MetricStats> stats;
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        const auto& samples = trace.metrics[m];
        if (samples.empty()) continue;
        const auto [min, max] = std::ranges::minmax_element(samples, {}, &MetricSample::value);
        stats.emplace(
            name(static_cast<Metric>(m)),
            MetricStats{samples.size(), samples.front().value, samples.back().value, min->value, max->value});
    }
    return stats;
}

}  // namespace golanes
