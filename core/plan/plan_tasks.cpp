// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/region_items.h"
#include "core/plan/span_items.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

// A lane holds one task.
class OneTask {
  public:
    static constexpr std::uint32_t kFew = 1;

    OneTask(const Trace& trace, std::uint32_t row) : task_(trace.tasks[row]), row_(row) {}

    std::uint32_t size() const { return 1; }
    Timestamp start(std::uint32_t) const { return task_.start; }
    Timestamp end(std::uint32_t) const { return task_.end; }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t) const { return ColorRole::User; }
    std::uint32_t ref(std::uint32_t) const { return row_; }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t, std::uint32_t) const {
        return task_.start < t ? 1 : 0;
    }
    void addEach(TimeRange, std::uint32_t, std::uint32_t, RoleTimes&) const {}
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    const Task& task_;
    std::uint32_t row_;
};

}  // namespace

void planTask(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const OneTask task(trace, entity);
    planRuns(DisjointItems(task), axis, 0, plan.spans);

    const TaskRegions& levels = trace.timeline->tasks;
    for (std::uint32_t level = 0; level < levels.levelCount(entity); ++level) {
        const RegionItems regions(trace, levels.rows(entity, level));
        planRuns(DisjointItems(regions), axis, static_cast<std::uint8_t>(level + 1), plan.spans);
    }
}

}  // namespace golanes
