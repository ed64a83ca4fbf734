// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/sources.h"

#include <QString>

#include <optional>

namespace golanes {

// The column whose values stand beside plotted lanes: that of the cursor; without one that shows, the last of
// what is recorded, for there may be room after it.
int liveColumn(const TimeAxis& axis, TimeRange recorded, std::optional<Timestamp> cursor);

// What a plotted lane stands at in a column: "31.2 / 47.5 MB" for the heap and its goal, "12" for counts,
// "1.74 CPUs" for a counter of perf data. Empty for lanes without series and before their first point.
QString liveValue(const Sources& sources, const LanePlan& plan, int column);

// How much of a time a CPU was busy, as far as perf recorded that time: "62 %"; "≥ 62 %" where the recording
// does not tell of all that ran there. Empty when it tells nothing of that time. O(log n).
QString busyText(const KernelTracks& kernel, std::uint32_t cpu, TimeRange seen);

}  // namespace golanes
