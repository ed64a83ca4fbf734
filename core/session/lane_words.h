// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <optional>
#include <string_view>

namespace golanes {

// What lanes and their groups are called where they are kept: these words stay as they are whatever becomes
// of the enumerations.
std::string_view wordOf(LaneKind kind);    // "goroutine", "timers-of-proc"
std::string_view wordOf(LaneGroup group);  // "procs", "other-threads"
// None for words of other versions.
std::optional<LaneKind> laneKindOf(std::string_view word);
std::optional<LaneGroup> laneGroupOf(std::string_view word);

}  // namespace golanes
