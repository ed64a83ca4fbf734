// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/class_totals.h"

#include "core/store/go_track.h"

namespace golanes {

std::map<std::string, Duration> classTotals(const Trace& trace, const Scope& scope) {
    ClassSums sums{};
    for (std::uint32_t i = 0; i < trace.goroutines.size(); ++i) {
        const GoroutineIndex g(i);
        if (!scope.has(g)) continue;
        const ClassSums own = GoTrack(trace, g).sums(scope.range);
        for (std::size_t c = 0; c < kStateClassCount; ++c) sums[c] += own[c];
    }
    std::map<std::string, Duration> totals;
    for (std::size_t c = 0; c < kStateClassCount; ++c) {
        const auto cls = static_cast<StateClass>(c);
        if (cls != StateClass::NotExist && sums[c] > 0) totals.emplace(name(cls), sums[c]);
    }
    return totals;
}

}  // namespace golanes
