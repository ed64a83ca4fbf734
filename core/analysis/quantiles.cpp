// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/quantiles.h"

#include <algorithm>
#include <numeric>

namespace golanes {

Quantiles quantilesOf(std::span<Duration> values) {
    Quantiles q;
    q.count = values.size();
    if (values.empty()) return q;
    q.total = std::accumulate(values.begin(), values.end(), Duration{0});

    // Each selection leaves everything at and beyond its position no smaller, so the next one starts there.
    auto from = values.begin();
    const auto quantile = [&](double p) {
        const auto at =
            values.begin() + static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
        std::nth_element(from, at, values.end());
        from = at;
        return *at;
    };
    q.p50 = quantile(0.5);
    q.min = *std::min_element(values.begin(), from + 1);
    q.p90 = quantile(0.9);
    q.p99 = quantile(0.99);
    q.p999 = quantile(0.999);
    q.max = *std::max_element(from, values.end());
    return q;
}

}  // namespace golanes
