// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/row_weight.h"

#include <array>
#include <cmath>

namespace golanes {

namespace {

// By MetricUnit.
constexpr std::array<double, 7> kUnnoticed{10'000, 1 << 20, 1 << 20, 5, 1, 0.01, 0.1};

}  // namespace

double rowWeight(const MetricKind& kind, double base, double candidate) {
    const double unnoticed = kUnnoticed[static_cast<std::size_t>(kind.unit)];
    const double ratio = (std::abs(candidate) + unnoticed) / (std::abs(base) + unnoticed);
    const double matters = kind.headline ? 2 : kind.sense == MetricSense::Neutral ? 0.5 : 1;
    return std::abs(std::log2(ratio)) * matters;
}

}  // namespace golanes
