// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/effect_size.h"

#include <algorithm>

namespace golanes {

double medianOf(RunValues values) {
    const std::size_t half = values.size() / 2;
    std::ranges::sort(values);
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

EffectSize effectSize(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate) {
    if (base->empty() || candidate->empty()) return {};
    RunValues differences, ratios;
    bool divisible = true;
    double above = 0;
    for (const double b : *base) {
        for (const double c : *candidate) {
            above += c > b ? 1 : c < b ? -1 : 0;
            differences.push_back(c - b);
            divisible = divisible && b > 0 && c >= 0;
            if (divisible) ratios.push_back(c / b);
        }
    }
    EffectSize effect;
    effect.delta = above / static_cast<double>(differences.size());
    effect.shift = medianOf(std::move(differences));
    if (divisible) effect.ratio = medianOf(std::move(ratios));
    return effect;
}

}  // namespace golanes
