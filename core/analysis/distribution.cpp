// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/distribution.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

// 10^(i / perDecade), rounded up to a whole ns.
Duration edgeOf(int i, int perDecade) {
    return static_cast<Duration>(std::ceil(std::pow(10.0, static_cast<double>(i) / perDecade) - 1e-9));
}

// The last edge that is no longer than a duration of 1 ns or more.
int edgeBefore(Duration d, int perDecade) {
    int i = static_cast<int>(std::log10(static_cast<double>(d)) * perDecade);
    while (edgeOf(i + 1, perDecade) <= d) ++i;
    while (i > 0 && edgeOf(i, perDecade) > d) --i;
    return i;
}

}  // namespace

Distribution distributionOf(std::span<Duration> values, int perDecade) {
    Distribution d;
    if (values.empty()) return d;
    d.quantiles = quantilesOf(values);
    std::ranges::sort(values);
    const auto noLonger = [&](Duration upTo) {
        return std::ranges::upper_bound(values, upTo) - values.begin();
    };
    const Duration least = std::max<Duration>(values.front(), 1), most = std::max<Duration>(values.back(), 1);

    const int last = edgeBefore(most, perDecade);
    std::ptrdiff_t before = 0;
    for (int i = edgeBefore(least, perDecade); i <= last; ++i) {
        const Duration begin = edgeOf(i, perDecade), end = edgeOf(i + 1, perDecade);
        if (end == begin) continue;  // edges of a few ns fall together
        const std::ptrdiff_t upTo = noLonger(end - 1);
        d.bins.push_back({begin, static_cast<std::uint64_t>(upTo - before)});
        before = upTo;
        d.end = end;
    }

    const auto step = [&](Duration upTo) {
        d.steps.push_back({upTo, static_cast<double>(noLonger(upTo)) / static_cast<double>(values.size())});
    };
    step(values.front());
    const int fine = perDecade * kStepsABin;
    for (int i = edgeBefore(least, fine); edgeOf(i, fine) < values.back(); ++i)
        if (edgeOf(i, fine) > d.steps.back().upTo) step(edgeOf(i, fine));
    if (values.back() > d.steps.back().upTo) step(values.back());
    return d;
}

}  // namespace golanes
