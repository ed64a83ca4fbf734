// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/false_discoveries.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace golanes {

double unchangedShare(std::span<const double> ps) {
    constexpr double kLambda = 0.5;
    if (ps.empty()) return 1;
    const auto above = std::ranges::count_if(ps, [](double p) { return p > kLambda; });
    return std::min(1.0, static_cast<double>(above + 1) / (static_cast<double>(ps.size()) * (1 - kLambda)));
}

std::vector<double> falseDiscoveryRates(std::span<const double> ps, double unchanged) {
    std::vector<std::size_t> order(ps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return ps[i]; });
    std::vector<double> rates(ps.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const double p = ps[order[rank - 1]];
        least = std::min(least, unchanged * p * static_cast<double>(ps.size()) / static_cast<double>(rank));
        rates[order[rank - 1]] = least;
    }
    return rates;
}

}  // namespace golanes
