// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <map>
#include <string>

namespace golanes {

// State transitions by kind, keyed "Goroutine Running->Waiting [network]" and "Proc Idle->Running []" (the
// reason stands in brackets). Repeated statuses count as transitions into the same state.
std::map<std::string, std::uint64_t> transitionCounts(const Trace& trace);

}  // namespace golanes
