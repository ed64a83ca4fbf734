// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

#include <vector>

namespace golanes::test {

// A thing that a row may show, straight from a table of the trace.
struct Thing {
    TimeRange time;
    ColorRole role = ColorRole::None;
    std::uint32_t ref = 0;
    bool inferred = false;
};

// The spans that the rules of PlanSpan demand for these things, found by looking at every thing for every
// pixel column. `things` sorted by start.
std::vector<PlanSpan> expectedSpans(const std::vector<Thing>& things, const TimeAxis& axis, std::uint8_t row);

// The same for a proc or thread: with idle columns, unknown ones before `knownFrom`.
std::vector<PlanSpan> withGaps(const std::vector<PlanSpan>& runs, const Trace& trace, Timestamp knownFrom,
                               const TimeAxis& axis);

// The things of a row of a lane of spans.
std::vector<Thing> thingsOf(const Trace& trace, LaneKey lane, std::uint8_t row);

// One line a span, for messages.
std::string describe(const std::vector<PlanSpan>& spans);

}  // namespace golanes::test
