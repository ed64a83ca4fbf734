// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <map>
#include <string>
#include <vector>

namespace golanes {

// Ranges of one name (stop-the-world by reason, GC mark phase, sweep, mark assist).
struct RangeStats {
    std::uint64_t complete = 0;       // with begin and end in the trace: what total and max are about
    Duration total = 0;               // ns
    Duration max = 0;                 // ns
    std::uint64_t activeAtStart = 0;  // on before the trace could tell when they began
    std::uint64_t openAtEnd = 0;
};

std::map<std::string, RangeStats> rangeStats(const Trace& trace);

// The ranges that stopped the world and ended within the trace, in the order of their ends.
std::vector<const Range*> stopTheWorlds(const Trace& trace);

}  // namespace golanes
