// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/sources.h"
#include "widgets/session/target.h"

#include <cstdint>
#include <optional>

namespace golanes {

// What is drawn at a column of a lane's row; a mark within `reach` columns wins over the span below it.
// Always an answer: Part::Lane where nothing is drawn.
Target targetAt(const Sources& sources, const LanePlan& plan, const TimeAxis& axis, int row, double column,
                int reach);

// The thing with this `ref` of a lane, with its whole extent.
Target targetOf(const Sources& sources, LaneKey lane, Target::Part part, std::uint32_t row,
                std::uint32_t ref);

// Extent of a span of a lane in time, from the table its lane draws from.
TimeRange extentOf(const Sources& sources, LaneKey lane, std::uint32_t row, std::uint32_t ref);

// The goroutine that a target is about; none for heap, GC and the like, and for merged things.
GoroutineIndex goroutineOf(const Trace& trace, const Target& target);

}  // namespace golanes
