// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/range_stats.h"

#include "core/store/range_name.h"

#include <algorithm>

namespace golanes {

std::map<std::string, RangeStats> rangeStats(const Trace& trace) {
    // By kind and reason first: names are strings to be made, and there may be many ranges.
    std::map<std::pair<RangeKind, StringId>, RangeStats> byKind;
    for (const Range& r : trace.ranges) {
        RangeStats& s = byKind[{r.kind, r.reason}];
        if (r.activeAtStart) ++s.activeAtStart;
        if (r.openAtEnd) ++s.openAtEnd;
        if (!r.begun || r.openAtEnd) continue;
        ++s.complete;
        s.total += r.end - r.start;
        s.max = std::max(s.max, r.end - r.start);
    }
    std::map<std::string, RangeStats> byName;
    for (const auto& [key, stats] : byKind) {
        byName.emplace(rangeName(key.first, trace.strings[key.second]), stats);
    }
    return byName;
}

std::vector<const Range*> stopTheWorlds(const Trace& trace) {
    std::vector<const Range*> stops;
    for (const Range& r : trace.ranges) {
        if (r.kind == RangeKind::StopTheWorld && !r.openAtEnd) stops.push_back(&r);
    }
    std::ranges::sort(stops, {}, &Range::end);
    return stops;
}

}  // namespace golanes
