// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/int128.h"
#include "core/plan/bar_counts.h"
#include "core/plan/gallop.h"
#include "core/plan/planners.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// Stacked from below in this order: what uses or wants a processor first, the many sleepers above.
constexpr std::array kStacked = {
    StateClass::Running, StateClass::Syscall, StateClass::Runnable, StateClass::Gc,    StateClass::Sync,
    StateClass::Channel, StateClass::Network, StateClass::Sleep,    StateClass::Other, StateClass::Unknown};
using Averages = std::array<double, kStacked.size()>;

// Where bucket `i` of `count` begins. As OverviewSums::boundary().
Timestamp boundaryOf(TimeRange range, std::size_t count, std::uint32_t i) {
    const Int128 offset = product(range.length(), i) / static_cast<Int128>(count);
    return range.begin + static_cast<Duration>(offset);
}

// Average number of goroutines by state class in a column of pixels, from buckets of time by state. A column
// finer than a bucket shows the average of its bucket.
class Counts {
  public:
    Counts(TimeRange range, std::span<const ClassSums> buckets, const TimeAxis& axis)
        : range_(range), buckets_(buckets), axis_(axis) {}

    // Asked for rising x.
    Averages at(int x) {
        Averages sums{};
        double length = 0;
        axis_.forEachPiece(x, [&](TimeRange piece) {
            const TimeRange part = piece.clippedTo(range_);
            if (part.empty()) return;
            length += static_cast<double>(part.length());
            add(part, sums);
        });
        for (double& s : sums) s = length > 0 ? s / length : 0;
        return sums;
    }

    // First column that may differ from x, the one just asked for.
    int nextChange(int x) const {
        const TimeRange column = axis_.column(x);
        if (column.begin >= range_.end) return axis_.width();
        if (column.end <= range_.begin) return std::max(x + 1, axis_.pixelOf(range_.begin));
        const bool inOneBucket = column.begin >= boundary(bucket_) && column.end <= boundary(bucket_ + 1);
        return inOneBucket ? std::max(x + 1, axis_.pixelOf(boundary(bucket_ + 1))) : x + 1;
    }

  private:
    std::uint32_t bucketCount() const { return static_cast<std::uint32_t>(buckets_.size()); }
    Timestamp boundary(std::uint32_t i) const { return boundaryOf(range_, buckets_.size(), i); }

    void add(TimeRange part, Averages& sums) {
        for (Timestamp t = part.begin; t < part.end;) {
            bucket_ =
                gallop(bucket_, bucketCount() - 1, [&](std::uint32_t i) { return boundary(i + 1) > t; });
            const Timestamp first = boundary(bucket_);
            const Timestamp end = boundary(bucket_ + 1);
            const double share =
                static_cast<double>(std::min(end, part.end) - t) / static_cast<double>(end - first);
            const ClassSums& bucket = buckets_[bucket_];
            for (std::size_t k = 0; k < sums.size(); ++k) {
                sums[k] += share * static_cast<double>(bucket[static_cast<std::size_t>(kStacked[k])]);
            }
            t = std::min(end, part.end);
        }
    }

    TimeRange range_;
    std::span<const ClassSums> buckets_;
    const TimeAxis& axis_;
    std::uint32_t bucket_ = 0;  // that of the last time asked for
};

}  // namespace

void planGoroutineCounts(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planCounts(trace, trace.overview, axis, plan);
}

void planCounts(const Trace& trace, std::span<const ClassSums> buckets, const TimeAxis& axis,
                LanePlan& plan) {
    if (buckets.empty() || trace.range.empty()) return;
    for (const StateClass c : kStacked) plan.series.push_back({roleOf(c), true, {}});
    Counts counts(trace.range, buckets, axis);
    for (int x = 0; x < axis.width(); x = counts.nextChange(x)) {
        const Averages now = counts.at(x);
        double total = 0;
        for (std::size_t k = 0; k < now.size(); ++k) {
            std::vector<PlanPoint>& points = plan.series[k].points;
            total += now[k];
            if (points.empty() || points.back().last != now[k]) points.push_back({x, now[k], now[k], now[k]});
        }
        plan.seriesMax = std::max(plan.seriesMax, total);
    }
    // States that never occur here would only be empty bands.
    std::erase_if(plan.series, [](const PlanSeries& s) {
        return std::ranges::all_of(s.points, [](const PlanPoint& p) { return p.max == 0; });
    });
}

CountsAt countsAt(const Trace& trace, std::span<const ClassSums> buckets, Timestamp t) {
    const auto count = static_cast<std::uint32_t>(buckets.size());
    const auto boundary = [&](std::uint32_t i) { return boundaryOf(trace.range, count, i); };
    const std::uint32_t i = gallop(0, count - 1, [&](std::uint32_t k) { return boundary(k + 1) > t; });
    CountsAt out;
    out.bucket = {boundary(i), boundary(i + 1)};
    const auto length = static_cast<double>(out.bucket.length());
    for (std::size_t c = 0; c < out.average.size(); ++c)
        out.average[c] = length > 0 ? static_cast<double>(buckets[i][c]) / length : 0;
    return out;
}

}  // namespace golanes
