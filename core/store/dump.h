// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"

#include <iosfwd>

// A trace as text, for people and for golden tests. The format is stable: one fact a line, no line depends on
// the machine or on the order of hash tables.
//
// dumpSummary writes:
//     trace "go 1.26 trace" events=190113 first=2928730152320 last=2930731516225
//     problem loss generation-broken count=1 offset=4711 "message"
//     proc 0 spans=8211 runs=64002
//     thread 12925 runs=421
//     goroutine 24 "main.(*service).worker" first=2928730152640 spans=4711 regions=12 ended
// and one line for each other table with rows: `ranges 656`, `tasks 2025`…
//
// dumpEvents writes one line an event, in time order, times in ns of the trace's clock:
//     <time> M=<thread> P=<proc> G=<goroutine> <Kind> <key=value>… [stack="leaf:line < … < root:line"]
// where the context is `-` for none, and the keys are by kind, in this order:
//     Sync n, clock as trace=, mono=, wall= when there is one
//     StateTransition G<number> or P<number> From->To, reason (goroutines only, when there is one)
//     RangeBegin, RangeActive, RangeEnd "name", scope G<number> or P<number>, swept and reclaimed (end of
//     sweep) Metric "name", value      Label "text"      Log task, category, message TaskBegin, TaskEnd id,
//     parent, name       RegionBegin, RegionEnd task, name Experimental name, args   StackSample nothing
// Text is quoted; `"`, `\` and bytes below 0x20 or above 0x7e are written as \x and two hexadecimal digits.
namespace golanes {

void dumpSummary(const Trace& trace, std::ostream& out);
void dumpEvents(const Trace& trace, const EventFilter& filter, std::ostream& out);

}  // namespace golanes
