// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/run_sums.h"

namespace golanes {

void BlockedSum::add(const BlockedSum& o) {
    whole.add(o.whole.time, o.whole.count);
    for (std::size_t b = 0; b < kTimeBlocks; ++b) {
        time[b] += o.time[b];
        count[b] += o.count[b];
    }
}

std::optional<RunSums> RunSums::of(const TracePtr& trace, const BlockGrid& grid, Job& job) {
    const auto spans = SpanSums::build(trace, job);
    if (!spans) return std::nullopt;
    AreaScope scope;
    scope.allGoroutines = true;
    for (std::size_t p = 0; p < trace->procs.size(); ++p)
        scope.procs.push_back(ProcIndex(static_cast<std::uint16_t>(p)));
    scope.range = grid.range();
    RunSums sums{areaSums(*spans, scope, job), {}};
    for (std::size_t b = 0; b < kTimeBlocks && !job.cancelled(); ++b) {
        scope.range = grid.time(b);
        sums.blocks.push_back(areaSums(*spans, scope, job));
    }
    if (job.cancelled()) return std::nullopt;
    return sums;
}

}  // namespace golanes
