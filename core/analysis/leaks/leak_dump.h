// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/leaks.h"
#include "core/store/goroutine_dump.h"

#include <map>

namespace golanes {

// What a dump of the same process says of a leak.
struct LeakInDump {
    std::uint64_t found = 0;         // of the leak's goroutines, by number
    std::uint64_t ofSameOrigin = 0;  // goroutines of the dump that come from the same go statement
    std::uint64_t minutes = 0;       // longest wait of those
    std::map<std::string, std::uint64_t> states;  // of those
};

// Looks for the goroutines of a leak in a dump, by their numbers, and for others that the same statement
// created: same function, file name and line (paths may be trimmed in one of the two). O(dump).
LeakInDump findInDump(const Trace& trace, const Leak& leak, const GoroutineDump& dump);

}  // namespace golanes
