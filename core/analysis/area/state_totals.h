// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <map>
#include <string>

namespace golanes {

// Time that all goroutines together spent in each state, ns, keyed as Go spells the states ("Running",
// "Waiting:chan receive"; "Waiting:unknown" when no reason is known). Both run to the last event; an ended
// goroutine has no state.
struct StateTotals {
    std::map<std::string, Duration> observed;  // from each goroutine's first event
    // The same, and for goroutines that existed before the trace also the time from the trace's first event
    // to theirs, in the state their first event tells (without reason).
    std::map<std::string, Duration> backdated;
};

StateTotals stateTotals(const Trace& trace);

}  // namespace golanes
