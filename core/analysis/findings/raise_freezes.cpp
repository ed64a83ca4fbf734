// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/analysis/requests/freezes.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

RaisedFindings raiseFreezes(const Trace& trace, const Scope& scope, Job& job) {
    const Freezes freezes = findFreezes(trace, scope.range, job);
    if (freezes.all.empty()) return {};
    const double share = static_cast<double>(freezes.total) / static_cast<double>(scope.range.length());
    // Without the sign of a quota there may be another reason.
    const bool quota = freezes.ofQuota > 0;
    const auto severity = quota ? severityOf(share, 0.005, 0.01, 0.02) : severityOf(share, 0.005, 0.03, 0.2);
    if (!severity) return {};
    const Freeze& longest =
        *std::ranges::max_element(freezes.all, {}, [](const Freeze& f) { return f.time.length(); });
    Finding f;
    f.kind = FindingKind::Freeze;
    f.severity = *severity;
    f.weight = share;
    f.title =
        fmt::format("The machine {} the CPUs from the whole process {}, {} in all ({:.1f} % of the time)",
                    quota ? "took" : "seems to have taken", timesText(freezes.all.size()),
                    formatDuration(freezes.total), 100 * share);
    f.evidence.push_back(fmt::format(
        "inferred: up to {} went by without any event while goroutines were on procs; Go's monitor "
        "preempts after 10 ms, so it did not run either",
        formatDuration(longest.time.length())));
    if (quota) {
        f.evidence.push_back(
            fmt::format("{} of them end at one place of {}, the period of Linux' CPU quota: look at "
                        "cpu.max and nr_throttled of the cgroup (the CPU limit of a container)",
                        freezes.ofQuota, formatDuration(Freezes::kQuotaPeriod)));
    }
    const Duration margin = longest.time.length() / 4;
    f.range = TimeRange{longest.time.begin - margin, longest.time.end + margin}.clippedTo(trace.range);
    f.lanes.procs = longest.procs;
    return {f};
}

}  // namespace golanes
