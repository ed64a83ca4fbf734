// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"

#include <cstddef>
#include <cstdint>

namespace golanes {

// What sort of thing an event tells, as somebody looks for it in a list: transitions by where they lead, the
// two sides of whatever has a duration together.
enum class EventClass : std::uint8_t {
    Creation,    // of a goroutine
    End,         // of a goroutine
    Run,         // a goroutine gets a P
    Wait,        // a goroutine blocks
    WakeUp,      // a waiting goroutine becomes runnable
    Yield,       // a running goroutine becomes runnable: preempted, or it gave way
    SystemCall,  // into one and back
    Processor,   // a P begins to run, idles, is removed
    Task,
    Region,
    Log,
    Label,
    Range,  // collections, stop-the-world, assists, sweeps
    Sample,
    Metric,
    Sync,
    Status,  // a state that was told again, or that is not known
    Experimental,
};
inline constexpr std::size_t kEventClasses = 18;

EventClass eventClass(const TraceEvent& event);

}  // namespace golanes
