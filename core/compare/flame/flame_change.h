// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/sides.h"
#include "core/flame/weight_unit.h"
#include "core/flame/weighted_stacks.h"

#include <cstdint>

namespace golanes {

// What has become of a frame.
enum class FlameChange : std::uint8_t {
    None,    // nothing beyond the threshold
    Grown,   // weighs more
    Shrunk,  // weighs less
    New,     // was not there
    Gone,    // is not there any more
};

// From where on a change is one. All of it must be exceeded.
struct FlameThreshold {
    double relative = 0.2;       // share of what it weighed before; new and gone frames exceed any
    std::uint64_t absolute = 0;  // in the unit of the weights
    // The weights are those of random samples: what their numbers would differ by in one case of twenty
    // anyhow, two standard deviations of a Poisson distribution, is no change.
    bool sampled = false;
    bool operator==(const FlameThreshold&) const = default;
};
// 20 %, and of times 1 ms.
FlameThreshold defaultThreshold(WeightUnit unit);

// What the sides are divided by before they are compared: their durations, requests or totals, as whole
// numbers; 1 and 1 compares them as they are. 0 counts as 1.
using FlameDivisors = Sides<std::uint64_t>;

// What `weight` of the base would be if the base had been as long, or as busy, as the candidate: rounded to
// the nearest whole number.
std::uint64_t scaledBase(std::uint64_t weight, const FlameDivisors& divisors);

// What became of something that weighed `base`, as it was measured, and weighs `candidate` now.
FlameChange changeOf(const Baseline<FlameWeight>& base, const Candidate<FlameWeight>& candidate,
                     const FlameDivisors& divisors, const FlameThreshold& threshold);

}  // namespace golanes
