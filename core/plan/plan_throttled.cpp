// SPDX-License-Identifier: GPL-3.0-or-later
// When a quota held the process back. Nothing tells when exactly: all of it is inferred from readings.
#include "core/plan/gallop.h"
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"

#include <algorithm>
#include <limits>

namespace golanes {

namespace {

// For DisjointItems. All are of one role, of which any time will do.
class ThrottledItems {
  public:
    static constexpr std::uint32_t kFew = std::numeric_limits<std::uint32_t>::max();

    explicit ThrottledItems(const CpuStat& stat) : stat_(stat) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(stat_.throttled.size()); }
    Timestamp start(std::uint32_t i) const { return stat_.throttled[i].since; }
    Timestamp end(std::uint32_t i) const { return stat_.throttled[i].before; }
    ColorRole role(std::uint32_t) const { return ColorRole::Runnable; }
    bool inferred(std::uint32_t) const { return true; }
    std::uint32_t ref(std::uint32_t i) const { return i; }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    void addEach(TimeRange range, std::uint32_t, std::uint32_t, RoleTimes& times) const {
        times[static_cast<std::size_t>(ColorRole::Runnable)] += range.length();
    }
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    const CpuStat& stat_;
};

}  // namespace

void planThrottled(const Sources& sources, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    const ThrottledItems items(*sources.cpuStat);
    const TimeRange all = sources.trace.range, told = sources.cpuStat->range;
    const auto unknown = [&](Timestamp from, Timestamp to) {
        const int x0 = std::max(0, axis.pixelOf(from));
        const int x1 = axis.pixelFrom(to);
        if (from < to && x0 < x1) plan.spans.push_back({x0, x1, ColorRole::Unknown, true, 0, kMerged, 0});
    };
    // Before the first reading and after the last one.
    unknown(all.begin, told.begin);
    planRuns(DisjointItems(items), axis, 0, plan.spans);
    unknown(told.end, all.end);
}

}  // namespace golanes
