// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/live_value.h"

#include "core/base/format.h"
#include "widgets/lanes/describe_counter.h"
#include "widgets/lanes/lane_names.h"

#include <algorithm>
#include <optional>

namespace golanes {

namespace {

std::optional<double> valueAt(const PlanSeries& series, int column) {
    const auto after = std::upper_bound(series.points.begin(), series.points.end(), column,
                                        [](int x, const PlanPoint& p) { return x < p.x; });
    if (after == series.points.begin()) return std::nullopt;
    return std::prev(after)->last;
}

QString bytesText(std::optional<double> bytes) {
    return bytes ? text(formatBytes(static_cast<std::uint64_t>(std::max(0.0, *bytes)))) : QString();
}

}  // namespace

int liveColumn(const TimeAxis& axis, TimeRange recorded, std::optional<Timestamp> cursor) {
    if (cursor && axis.range().contains(*cursor)) return axis.pixelOf(*cursor);
    const TimeRange seen = recorded.clippedTo(axis.range());
    return seen.empty() ? axis.width() - 1 : axis.pixelOf(seen.end - 1);
}

QString liveValue(const Sources& sources, const LanePlan& plan, int column) {
    if (plan.lane.kind == LaneKind::Heap) {
        QString live, goal;
        for (const PlanSeries& s : plan.series) (s.area ? live : goal) = bytesText(valueAt(s, column));
        if (live.isEmpty() || goal.isEmpty()) return live + goal;
        return live + QStringLiteral(" / ") + goal;
    }
    double sum = 0;
    bool any = false;
    for (const PlanSeries& s : plan.series) {
        const auto v = valueAt(s, column);
        if (!v) continue;
        sum += *v;
        any = true;
    }
    if (any && plan.lane.kind == LaneKind::PerfCounter)
        return rateText(*sources.kernel, plan.lane.entity, sum);
    return any ? text(formatCount(static_cast<std::uint64_t>(sum + 0.5))) : QString();
}

QString busyText(const KernelTracks& kernel, std::uint32_t cpu, TimeRange seen) {
    const TimeRange told = seen.clippedTo(kernel.range);
    if (told.empty()) return {};
    const KernelSums sums = kernel.ofCpu(cpu).times(told);
    const Duration busy = sums[static_cast<std::size_t>(KernelState::OnCpu)] +
                          sums[static_cast<std::size_t>(KernelState::ForeignOnCpu)];
    const double percent = 100 * static_cast<double>(busy) / static_cast<double>(told.length());
    const QString share = QStringLiteral("%1 %").arg(percent, 0, 'f', 0);
    return kernel.cpusComplete && kernel.runsComplete ? share : QStringLiteral("≥ ") + share;
}

}  // namespace golanes
