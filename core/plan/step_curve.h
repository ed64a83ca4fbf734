// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/gallop.h"
#include "core/plan/lane_plan.h"
#include "core/store/extremes.h"

#include <algorithm>
#include <cstdint>

namespace golanes {

// Plans a value that holds until its next sample. `Source` has size(), time(i) by rising time, value(i) and
// extremes(first, last). From the end of the trace on there is a value of 0.
template <class Source>
class StepCurve {
  public:
    StepCurve(const Source& source, const TimeAxis& axis, PlanSeries& series)
        : source_(source), axis_(axis), series_(series) {}

    void plan(Timestamp traceEnd) {
        const int end = axis_.pixelFrom(traceEnd);
        for (int x = 0; x < end;) {
            addPoint(x);
            x = seen_ < source_.size() ? std::max(x + 1, axis_.pixelOf(source_.time(seen_))) : end;
        }
        if (end < axis_.width() && !series_.points.empty()) series_.points.push_back({end, 0, 0, 0});
    }

  private:
    std::uint32_t before(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, source_.size(), [&](std::uint32_t i) { return source_.time(i) >= t; }, step);
    }

    void addPoint(int x) {
        Extremes e;
        axis_.forEachPiece(x, [&](TimeRange piece) {
            // The value that the piece begins with: of the last sample at or before it.
            const std::uint32_t first = before(piece.begin + 1, seen_, 1);
            seen_ = before(piece.end, first, step_);
            step_ = (seen_ - first) / 2 + 1;
            if (first > 0) e.include(source_.value(first - 1));
            e.include(source_.extremes(first, seen_));
        });
        if (seen_ == 0) return;
        series_.points.push_back({x, static_cast<double>(e.min), static_cast<double>(e.max),
                                  static_cast<double>(source_.value(seen_ - 1))});
    }

    const Source& source_;
    const TimeAxis& axis_;
    PlanSeries& series_;
    std::uint32_t seen_ = 0;  // samples up to the last planned column
    std::uint32_t step_ = 1;  // half of what lies in a column
};

// Plans the series and widens the value axis to hold it. One without values is left out.
template <class Source>
void planStepCurve(const Source& source, const TimeAxis& axis, Timestamp traceEnd, PlanSeries series,
                   LanePlan& plan) {
    StepCurve<Source>(source, axis, series).plan(traceEnd);
    for (const PlanPoint& p : series.points) plan.seriesMax = std::max(plan.seriesMax, p.max);
    if (!series.points.empty()) plan.series.push_back(std::move(series));
}

}  // namespace golanes
