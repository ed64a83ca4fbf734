// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/compare/sides.h"

#include <optional>
#include <span>
#include <vector>

namespace golanes {

// What a quantile of one kind of durations was, and is: where in a distribution a change is. Quantiles are
// those of quantiles.h: values that occurred, sorted[floor(p·(n−1))].
struct QuantileShift {
    double tail = 0;  // −log10(1 − p): 0 is the least, 1 P90, 2 P99, 3 P99.9
    Duration base = 0;
    Duration candidate = 0;

    Duration difference() const { return candidate - base; }
    // candidate / base; none when base is 0.
    std::optional<double> ratio() const;
};

// The p that stands at a place of the tail's axis.
double quantileAt(double tail);

// Of as many quantiles (≥ 2), evenly over the tail, from the least value up to the last quantile that the
// fewer values still tell: 1 − 1/n. `base` and `candidate` are sorted; empty when either is. O(points).
std::vector<QuantileShift> quantileShift(Baseline<std::span<const Duration>> base,
                                         Candidate<std::span<const Duration>> candidate, std::size_t points);

}  // namespace golanes
