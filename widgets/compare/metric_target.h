// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/target.h"

#include <optional>
#include <string_view>

namespace golanes {

// Where a recording shows best what a metric is about: of times the longest that was measured ("stw.…": the
// longest pause, "gc.…": the longest collection, "tasks.NAME.…", "regions.NAME.…": the longest of that name).
// None for metrics that no single stretch of time shows, and where there is no such thing. One pass over the
// table.
std::optional<Target> metricTarget(const Trace& trace, std::string_view metric);

}  // namespace golanes
