// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise_throttling.h"

#include "core/base/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

RaisedFindings raiseThrottling(const Trace& trace, const CpuStat& stat) {
    if (stat.clock != CpuStat::Clock::Monotonic || !trace.info.clockIsMonotonic) return {};
    Duration total = 0;
    std::uint64_t periods = 0;
    const CpuStat::Throttled* worst = nullptr;
    for (const CpuStat::Throttled& t : stat.throttled) {
        if (!TimeRange{t.after, t.before}.overlaps(trace.range)) continue;
        total += t.time;
        periods += t.periods;
        if (!worst || t.time > worst->time) worst = &t;
    }
    if (!worst) return {};
    const double share = static_cast<double>(total) / static_cast<double>(trace.range.length());
    const auto severity = severityOf(share, 0, 0.01, 0.05);
    Finding f;
    f.kind = FindingKind::Freeze;
    f.severity = *severity;
    f.weight = std::min(1.0, share);
    f.title = fmt::format("The CPU quota of its cgroup held the process back {}, for {} in all",
                          timesText(periods), formatDuration(total));
    f.evidence.push_back(
        fmt::format("told by cpu.stat: run queues of all CPUs together stood still for up to {} between two "
                    "readings; raise cpu.max (the CPU limit of the container), or lower GOMAXPROCS to it",
                    formatDuration(worst->time)));
    f.range = worst->within().clippedTo(trace.range);
    return {f};
}

}  // namespace golanes
