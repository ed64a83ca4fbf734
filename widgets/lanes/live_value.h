// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

#include <QString>

namespace golanes {

// What a plotted lane stands at in a column: "31.2 / 47.5 MB" for the heap and its goal, "12" for counts.
// Empty for lanes without series and before their first point.
QString liveValue(const LanePlan& plan, int column);

}  // namespace golanes
