// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/filter_periods.h"

namespace golanes {

std::vector<NamedPeriods> filterPeriods(const Trace& trace) {
    std::vector<TimeRange> stw, gc;
    for (const Range& r : trace.ranges) {
        if (r.kind == RangeKind::StopTheWorld) stw.push_back({r.start, r.end});
        if (r.kind == RangeKind::GcMark) gc.push_back({r.start, r.end});
    }
    using Periods = const std::vector<TimeRange>;
    return {{"stw", std::make_shared<Periods>(mergedPeriods(std::move(stw)))},
            {"gc", std::make_shared<Periods>(mergedPeriods(std::move(gc)))}};
}

}  // namespace golanes
