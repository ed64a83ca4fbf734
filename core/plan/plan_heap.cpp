// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planners.h"
#include "core/plan/step_curve.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

class Samples {
  public:
    Samples(const Trace& trace, Metric m)
        : samples_(trace.metrics[static_cast<std::size_t>(m)]),
          tree_(trace.timeline->metrics[static_cast<std::size_t>(m)]) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(samples_.size()); }
    Timestamp time(std::uint32_t i) const { return samples_[i].time; }
    std::uint64_t value(std::uint32_t i) const { return samples_[i].value; }
    Extremes extremes(std::uint32_t first, std::uint32_t last) const {
        return tree_.of(first, last, [this](std::size_t i) { return samples_[i].value; });
    }

  private:
    const std::vector<MetricSample>& samples_;
    const ExtremesTree& tree_;
};

}  // namespace

void planHeap(const Trace& trace, std::uint32_t, const TimeAxis& axis, LanePlan& plan) {
    planStepCurve(Samples(trace, Metric::HeapLive), axis, trace.range.end, {ColorRole::HeapLive, true, {}},
                  plan);
    planStepCurve(Samples(trace, Metric::HeapGoal), axis, trace.range.end, {ColorRole::HeapGoal, false, {}},
                  plan);
}

}  // namespace golanes
