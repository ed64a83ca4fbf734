// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/flame/flame_change.h"

#include "core/base/int128.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace golanes {

namespace {

// Whether chance would hardly give numbers of samples that differ as much.
bool isBeyondChance(std::uint64_t base, std::uint64_t candidate, const FlameDivisors& divisors) {
    constexpr double kDeviations = 2;
    const double scale = static_cast<double>(std::max<std::uint64_t>(*divisors.candidate, 1)) /
                         static_cast<double>(std::max<std::uint64_t>(*divisors.base, 1));
    const auto was = static_cast<double>(base), is = static_cast<double>(candidate);
    return std::abs(is - scale * was) > kDeviations * std::sqrt(is + scale * scale * was);
}

}  // namespace

FlameThreshold defaultThreshold(WeightUnit unit) {
    constexpr std::uint64_t kMillisecond = 1'000'000;
    FlameThreshold threshold;
    if (unit == WeightUnit::Nanoseconds) threshold.absolute = kMillisecond;
    return threshold;
}

std::uint64_t scaledBase(std::uint64_t weight, const FlameDivisors& divisors) {
    const Uint128 to = std::max<std::uint64_t>(*divisors.candidate, 1);
    const Uint128 from = std::max<std::uint64_t>(*divisors.base, 1);
    if (to == from) return weight;
    const Uint128 scaled = (weight * to + from / 2) / from;
    return static_cast<std::uint64_t>(std::min<Uint128>(scaled, std::numeric_limits<std::int64_t>::max()));
}

FlameChange changeOf(const Baseline<FlameWeight>& base, const Candidate<FlameWeight>& candidate,
                     const FlameDivisors& divisors, const FlameThreshold& threshold) {
    const std::uint64_t was = scaledBase(base->weight, divisors);
    const std::uint64_t is = candidate->weight;
    const std::uint64_t by = is > was ? is - was : was - is;
    if (by == 0 || by < threshold.absolute) return FlameChange::None;
    if (static_cast<double>(by) <= threshold.relative * static_cast<double>(was)) return FlameChange::None;
    if (threshold.sampled && !isBeyondChance(base->count, candidate->count, divisors))
        return FlameChange::None;
    if (was == 0) return FlameChange::New;
    if (is == 0) return FlameChange::Gone;
    return is > was ? FlameChange::Grown : FlameChange::Shrunk;
}

}  // namespace golanes
