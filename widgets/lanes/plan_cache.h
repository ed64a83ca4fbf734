// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/plan/lane_plan.h"
#include "core/plan/time_axis.h"

#include <cstdint>
#include <map>
#include <vector>

namespace golanes {

// Plans of the lanes in sight, for one axis. Lanes that scroll out keep their plan for a while.
class PlanCache {
  public:
    static constexpr std::size_t kLimit = 512;  // plans kept
    static constexpr double kUnlimited = 1e9;

    // Forgets everything: another trace.
    void clear();
    // All plans are for this axis from now on.
    void setAxis(const TimeAxis& axis);
    const TimeAxis& axis() const { return axis_; }

    // Plans the lanes (each named once) that have none yet, on two processors when it is worth it, and
    // returns true; false when that needs more than `budget` seconds of either processor or the job was
    // cancelled: what has been planned stays.
    bool prepare(const Sources& sources, const std::vector<LaneKey>& lanes, double budget = kUnlimited,
                 const Job* job = nullptr);
    // The plan of a lane; made now unless prepared. The reference lives until setAxis(), clear() or
    // prepare().
    const LanePlan& plan(const Sources& sources, LaneKey lane);
    // Whether the plan of a lane has been made.
    bool has(LaneKey lane) const { return &peek(lane) != &kNothing; }
    // The plan of a lane if there is one, else an empty one. The reference lives as that of plan().
    const LanePlan& peek(LaneKey lane) const;
    // Takes the plans of another cache for the same axis.
    void adopt(PlanCache&& more);

  private:
    struct Entry {
        LanePlan plan;
        std::uint64_t used = 0;  // frame
        bool planned = false;
    };
    static const LanePlan kNothing;

    Entry& entry(LaneKey lane);
    void dropOldest();

    TimeAxis axis_;
    std::map<LaneKey, Entry> entries_;
    std::vector<LanePlan> spare_;  // memory of dropped plans
    std::uint64_t frame_ = 0;
};

}  // namespace golanes
