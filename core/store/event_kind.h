// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace golanes {

// Kinds of events, named as Go's internal/trace names them.
enum class EventKind : std::uint8_t {
    Sync,
    Metric,
    Label,
    StackSample,
    RangeBegin,
    RangeActive,
    RangeEnd,
    TaskBegin,
    TaskEnd,
    RegionBegin,
    RegionEnd,
    Log,
    StateTransition,
    Experimental,
};
inline constexpr std::size_t kEventKindCount = 14;

std::string_view name(EventKind kind);  // "Sync", "Metric"…

}  // namespace golanes
