// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/quantile_shift.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

Duration quantile(std::span<const Duration> sorted, double p) {
    const auto last = static_cast<double>(sorted.size() - 1);
    // What a decimal fraction lacks in binary is not to lead to the value before.
    const double at = std::clamp(std::floor(p * last + 1e-9), 0.0, last);
    return sorted[static_cast<std::size_t>(at)];
}

}  // namespace

std::optional<double> QuantileShift::ratio() const {
    if (base == 0) return std::nullopt;
    return static_cast<double>(candidate) / static_cast<double>(base);
}

double quantileAt(double tail) {
    return 1 - std::pow(10.0, -tail);
}

std::vector<QuantileShift> quantileShift(Baseline<std::span<const Duration>> base,
                                         Candidate<std::span<const Duration>> candidate, std::size_t points) {
    std::vector<QuantileShift> shifts;
    if (base->empty() || candidate->empty() || points < 2) return shifts;
    const double last = std::log10(static_cast<double>(std::min(base->size(), candidate->size())));
    for (std::size_t i = 0; i < points; ++i) {
        const double tail = last * static_cast<double>(i) / static_cast<double>(points - 1);
        shifts.push_back({tail, quantile(*base, quantileAt(tail)), quantile(*candidate, quantileAt(tail))});
    }
    return shifts;
}

}  // namespace golanes
