// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/clock_map.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr Int128 kUnit = ClockMap::kDriftUnit;

// n / d to the nearest; d > 0.
Int128 rounded(Int128 n, Int128 d) {
    return floorDiv(n + d / 2, d);
}

std::int64_t limitedDrift(Int128 drift) {
    return std::clamp(saturate(drift), -ClockMap::kLargestDrift, ClockMap::kLargestDrift);
}

Int128 drifted(std::int64_t drift, Int128 distance) {
    return rounded(product(drift, distance), kUnit);
}

// The offset at another time of the first clock.
Int128 offsetAt(const ClockMap& map, Int128 t) {
    return map.offset + drifted(map.drift, t - map.pivot);
}

}  // namespace

Timestamp ClockMap::operator()(Timestamp t) const {
    return saturate(t + offsetAt(*this, t));
}

Timestamp ClockMap::inverse(Timestamp t) const {
    const Int128 distance = Int128{t} - pivot - offset;
    return saturate(pivot + distance - rounded(product(drift, distance), kUnit + drift));
}

ClockMap ClockMap::pivotedAt(Timestamp newPivot) const {
    return {newPivot, offsetAt(*this, newPivot), drift};
}

ClockMap ClockMap::shifted(Duration by) const {
    return {pivot, offset + by, drift};
}

ClockMap ClockMap::inverted() const {
    const Int128 there = Int128{pivot} + offset;
    const Timestamp newPivot = saturate(there);
    // Beyond 64 bits the pivot is moved; the offset there is told by the drift.
    const Int128 back = -offset - drifted(drift, newPivot - there);
    return {newPivot, back, limitedDrift(-rounded(product(drift, kUnit), kUnit + drift))};
}

ClockMap composed(const ClockMap& first, const ClockMap& second) {
    const Int128 between = Int128{first.pivot} + first.offset;
    const Int128 both =
        Int128{first.drift} + second.drift + rounded(product(first.drift, second.drift), kUnit);
    return {first.pivot, first.offset + offsetAt(second, between), limitedDrift(both)};
}

}  // namespace golanes
