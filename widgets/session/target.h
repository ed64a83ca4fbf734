// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/color_role.h"
#include "core/plan/lane.h"
#include "core/plan/lane_plan.h"

#include <cstdint>

namespace golanes {

// Something in a lane that the pointer, the keyboard or a link can be on.
struct Target {
    enum class Part : std::uint8_t { Lane, Span, Mark };

    LaneKey lane;
    Part part = Part::Lane;       // Lane: only a place in the lane, nothing is drawn there
    std::uint32_t row = 0;        // row within the lane, as PlanSpan::row
    std::uint32_t ref = kMerged;  // as PlanSpan::ref or PlanMark::ref; kMerged: `count` things in `span`
    std::uint32_t count = 1;
    Timestamp time = 0;  // the instant pointed at
    TimeRange span;      // extent in time, not clipped to what is visible; of an instant: [time, time)
    ColorRole role = ColorRole::None;  // of merged things: what most of them are

    // A place in a lane, nothing else.
    static Target place(LaneKey lane, Timestamp time) {
        Target t;
        t.lane = lane;
        t.time = time;
        t.span = {time, time};
        return t;
    }

    // The same thing, wherever in it the pointer is.
    bool sameThing(const Target& o) const {
        return lane == o.lane && part == o.part && row == o.row && ref == o.ref &&
               (ref != kMerged || span == o.span);
    }
    bool operator==(const Target&) const = default;
};

}  // namespace golanes
