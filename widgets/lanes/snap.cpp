// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/snap.h"

#include "widgets/lanes/target_at.h"

#include <cmath>

namespace golanes {

namespace {

// Keeps the nearest of the times it is shown.
class Nearest {
  public:
    Nearest(const TimeAxis& axis, double column, double reach)
        : axis_(axis), column_(column), distance_(reach), time_(axis.timeAtF(column)) {}

    void consider(Timestamp t) {
        const double distance = std::abs(axis_.positionOf(t) - column_);
        if (distance > distance_) return;
        distance_ = distance;
        time_ = t;
    }
    Timestamp time() const { return time_; }

  private:
    const TimeAxis& axis_;
    double column_;
    double distance_;
    Timestamp time_;
};

void considerLane(const Sources& sources, const LanePlan& plan, double column, double reach,
                  Nearest& nearest) {
    for (const PlanSpan& s : plan.spans) {
        if (s.ref == kMerged || s.x0 > column + reach + 1 || s.x1 < column - reach - 1) continue;
        const TimeRange extent = extentOf(sources, plan.lane, s.row, s.ref);
        nearest.consider(extent.begin);
        nearest.consider(extent.end);
    }
    for (const PlanMark& m : plan.marks)
        if (m.ref != kMerged && std::abs(m.x - column) <= reach + 1)
            nearest.consider(targetOf(sources, plan.lane, Target::Part::Mark, 0, m.ref).time);
}

}  // namespace

Timestamp snappedTime(const Sources* sources, const LanePlan* plan, const TimeAxis& axis, double column,
                      double scale, const std::vector<Timestamp>& marks) {
    const double reach = kSnapReach * scale;
    Nearest nearest(axis, column, reach);
    for (const Timestamp t : marks) nearest.consider(t);
    if (sources && plan) considerLane(*sources, *plan, column, reach, nearest);
    return nearest.time();
}

}  // namespace golanes
