// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs_at.h"

#include <algorithm>

namespace golanes {

std::int64_t procsAt(const Trace& trace, Timestamp t) {
    const auto& samples = trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)];
    const auto after = std::ranges::upper_bound(samples, t, {}, &MetricSample::time);
    if (after != samples.begin()) return static_cast<std::int64_t>((after - 1)->value);
    return static_cast<std::int64_t>(trace.info.startProcs ? trace.info.startProcs->value
                                                           : trace.procs.size());
}

}  // namespace golanes
