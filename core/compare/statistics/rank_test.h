// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/sides.h"

#include <cstddef>
#include <vector>

namespace golanes {

using RunValues = std::vector<double>;  // of one metric, one a run

// Whether runs of two versions differ by more than the order in which they happen to fall.
struct RankTest {
    double u = 0;  // Mann and Whitney's U: pairs in which the candidate is greater; equal ones count ½
    double p = 1;  // two-sided: how often labels dealt out by chance give a U as far from the middle
    double smallestP = 1;  // the least p that so many runs can give, without ties
    bool exact = true;     // false: more than kMostExact runs, p by the normal distribution
};
inline constexpr std::size_t kMostExact = 60;

// The exact permutation test of Mann and Whitney (Ann. Math. Statist. 18, 1947) with midranks for equal
// values (Lehmann, Nonparametrics, 1975, ch. 1.4): p is the share of all ways to pick as many of the runs as
// the base has whose rank sum is as far from the expected one, or farther. Counted, not sampled. Beyond
// kMostExact runs the normal approximation with its corrections for ties and continuity. p is 1 when a side
// has no run. O(runs⁴) at worst, which is some ms.
RankTest rankTest(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate);

// 2 / C(n + m, n), and 1 at most: what two sides of n and m runs that do not overlap have for p.
double smallestP(std::size_t n, std::size_t m);

}  // namespace golanes
