// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planners.h"
#include "core/plan/step_curve.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

class Waits {
  public:
    explicit Waits(const Trace& trace) : steps_(trace.networkWaits), tree_(trace.timeline->networkWaits) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(steps_.time.size()); }
    Timestamp time(std::uint32_t i) const { return steps_.time[i]; }
    std::uint64_t value(std::uint32_t i) const { return steps_.count[i]; }
    Extremes extremes(std::uint32_t first, std::uint32_t last) const {
        return tree_.of(first, last, [this](std::size_t i) { return steps_.count[i]; });
    }

  private:
    const CountSteps& steps_;
    const ExtremesTree& tree_;
};

}  // namespace

// Exact at every zoom: from the number at each change, not from the buckets of the overview.
void planNetpollWaiting(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planStepCurve(Waits(trace), axis, trace.range.end, {ColorRole::Network, true, {}}, plan);
}

}  // namespace golanes
