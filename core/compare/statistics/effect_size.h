// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/statistics/rank_test.h"

#include <optional>

namespace golanes {

// How large a difference is, apart from how sure.
struct EffectSize {
    // Cliff's delta (Psychol. Bull. 114, 1993): how much more often a run of the candidate is above one of
    // the base than below. 1: always above, 0: as often above as below, −1: always below.
    double delta = 0;
    // Hodges and Lehmann's shift (Ann. Math. Statist. 34, 1963): the median of all differences of one run of
    // the candidate and one of the base. In the unit of the metric.
    double shift = 0;
    // The median of all their ratios; none when a run of the base is 0 or any is below.
    std::optional<double> ratio;
};

// All 0 when a side has no run. O(n·m log n·m).
EffectSize effectSize(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate);

// The middle value, of an even number the mean of the two in the middle. `values` is not empty.
double medianOf(RunValues values);

}  // namespace golanes
