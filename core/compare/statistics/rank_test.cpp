// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/rank_test.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace golanes {

namespace {

// Ranks of all values, doubled so that midranks are whole numbers: those of the base first.
struct Ranks {
    std::vector<std::size_t> doubled;
    double ties = 0;  // Σ t³ − t over groups of t equal values
};

Ranks ranksOf(const RunValues& base, const RunValues& candidate) {
    RunValues all = base;
    all.insert(all.end(), candidate.begin(), candidate.end());
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return all[i]; });
    Ranks ranks{std::vector<std::size_t>(all.size()), 0};
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && all[order[last]] == all[order[first]]) ++last;
        const auto t = static_cast<double>(last - first);
        ranks.ties += t * t * t - t;
        for (std::size_t i = first; i < last; ++i) ranks.doubled[order[i]] = first + last + 1;
        first = last;
    }
    return ranks;
}

// Share of all picks of n of the ranks whose sum is at least `distance` from the middle, n · (N + 1) doubled.
double shareBeyond(const std::vector<std::size_t>& ranks, std::size_t n, std::size_t distance) {
    const std::size_t middle = n * (ranks.size() + 1);
    const std::size_t sums = 2 * middle + 1;  // no pick of n has a greater sum than that
    std::vector<double> ways((n + 1) * sums);
    ways[0] = 1;
    for (const std::size_t rank : ranks)
        for (std::size_t k = n; k > 0; --k)
            for (std::size_t sum = sums - 1; sum >= rank; --sum)
                ways[k * sums + sum] += ways[(k - 1) * sums + sum - rank];
    double all = 0, beyond = 0;
    for (std::size_t sum = 0; sum < sums; ++sum) {
        const double w = ways[n * sums + sum];
        all += w;
        if ((sum > middle ? sum - middle : middle - sum) >= distance) beyond += w;
    }
    return beyond / all;
}

double normalP(double fromMiddle, double n, double m, double ties) {
    const double all = n + m;
    const double variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
    if (variance <= 0) return 1;
    return std::erfc(std::max(0.0, fromMiddle - 0.5) / std::sqrt(2 * variance));
}

}  // namespace

double smallestP(std::size_t n, std::size_t m) {
    double ways = 1;
    for (std::size_t i = 1; i <= std::min(n, m); ++i)
        ways *= static_cast<double>(std::max(n, m) + i) / static_cast<double>(i);
    return std::min(1.0, 2 / ways);
}

RankTest rankTest(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate) {
    RankTest test;
    const std::size_t n = base->size(), m = candidate->size();
    test.smallestP = smallestP(n, m);
    if (n == 0 || m == 0) return test;
    const Ranks ranks = ranksOf(*base, *candidate);
    const auto mid = ranks.doubled.begin() + static_cast<std::ptrdiff_t>(n);
    const std::size_t sum = std::accumulate(ranks.doubled.begin(), mid, std::size_t{0});
    // Of the base's rank sum R: U of the base is R − n(n+1)/2, of the candidate n·m less that.
    test.u =
        static_cast<double>(n * m) - (static_cast<double>(sum) / 2 - static_cast<double>(n * (n + 1)) / 2);
    const std::size_t middle = n * (n + m + 1);
    const std::size_t distance = sum > middle ? sum - middle : middle - sum;
    test.exact = n + m <= kMostExact;
    test.p = test.exact ? shareBeyond(ranks.doubled, n, distance)
                        : normalP(static_cast<double>(distance) / 2, static_cast<double>(n),
                                  static_cast<double>(m), ranks.ties);
    return test;
}

}  // namespace golanes
