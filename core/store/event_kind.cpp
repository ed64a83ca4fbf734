// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_kind.h"

#include <array>

namespace golanes {

std::string_view name(EventKind kind) {
    static constexpr std::array<std::string_view, kEventKindCount> kNames = {
        "Sync",        "Metric",   "Label",           "StackSample", "RangeBegin",
        "RangeActive", "RangeEnd", "TaskBegin",       "TaskEnd",     "RegionBegin",
        "RegionEnd",   "Log",      "StateTransition", "Experimental"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace golanes
