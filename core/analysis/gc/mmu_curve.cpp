// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/mmu_curve.h"

#include "core/analysis/gc/mmu.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr Duration kShortest = 1000;  // ns; no pause is looked at more closely

std::vector<Duration> windowsUpTo(Duration longest, int perDecade) {
    std::vector<Duration> windows;
    for (int i = 0;; ++i) {
        const double window =
            static_cast<double>(kShortest) * std::pow(10.0, static_cast<double>(i) / perDecade);
        if (window >= static_cast<double>(longest)) break;
        windows.push_back(static_cast<Duration>(std::llround(window)));
    }
    windows.push_back(longest);
    return windows;
}

MmuPoint pointOf(std::span<const UtilizationChange> changes, Duration window, Job& job) {
    MmuPoint point;
    point.window = window;
    const std::vector<SlidingMean> means = slidingMeans(changes, window, job);
    if (means.empty()) return point;
    std::ranges::copy(meanQuantiles(means, MmuCurve::kShares), point.utilization.begin());
    const auto worst = worstWindows(means, window, 1);
    if (worst.empty()) return point;
    point.worst = worst.front().time;
    point.utilization.front() = worst.front().utilization;
    return point;
}

}  // namespace

MmuCurve mmuCurve(const Trace& trace, TimeRange range, GcWork work, int perDecade, Job& job) {
    const std::vector<UtilizationChange> changes = changesWithin(mutatorUtilization(trace, work), range);
    if (changes.empty() || job.cancelled()) return {};
    MmuCurve curve;
    curve.range = {changes.front().time, changes.back().time};
    curve.mean = minimumUtilization(changes, curve.range.length());
    const std::vector<Duration> windows = windowsUpTo(curve.range.length(), perDecade);
    job.enter(Job::Stage::Indexing, windows.size());
    const GcEffort effort = gcEffort(trace, {range, {}}, job);
    for (const Duration window : windows) {
        curve.points.push_back(pointOf(changes, window, job));
        MmuPoint& point = curve.points.back();
        if (!point.worst.empty()) point.causes = windowCauses(trace, effort, point.worst);
        job.advanceTo(curve.points.size());
        if (job.cancelled()) return {};
    }
    return curve;
}

}  // namespace golanes
