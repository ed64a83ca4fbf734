// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics/verdict.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// How far the ranges of the two sides are from each other; negative: they overlap by that much.
double gapOf(const RunValues& a, const RunValues& b) {
    const auto [aLow, aHigh] = std::ranges::minmax(a);
    const auto [bLow, bHigh] = std::ranges::minmax(b);
    return std::max(aLow, bLow) - std::min(aHigh, bHigh);
}

double widthOf(const RunValues& values) {
    const auto [low, high] = std::ranges::minmax(values);
    return high - low;
}

}  // namespace

std::string_view name(Verdict verdict) {
    static constexpr std::array<std::string_view, 4> kNames{"clear", "likely", "noise", "incomparable"};
    return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view mark(Verdict verdict) {
    static constexpr std::array<std::string_view, 4> kMarks{"●", "◐", "~", "–"};
    return kMarks[static_cast<std::size_t>(verdict)];
}

std::string_view name(Evidence evidence) {
    static constexpr std::array<std::string_view, 3> kNames{"repeats", "one run a side", "none"};
    return kNames[static_cast<std::size_t>(evidence)];
}

Verdict verdictOf(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate,
                  const RankTest& test) {
    const double gap = gapOf(*base, *candidate);
    if (test.p <= kSureP) return gap > 0 ? Verdict::Clear : Verdict::Likely;
    const bool tooFew = test.smallestP > kSureP && base->size() > 1 && candidate->size() > 1;
    const double wider = std::max(widthOf(*base), widthOf(*candidate));
    return tooFew && gap > 0 && gap >= wider ? Verdict::Likely : Verdict::Noise;
}

Verdict verdictOfBlocks(double p) {
    return p <= kSurePOfBlocks ? Verdict::Likely : Verdict::Noise;
}

}  // namespace golanes
