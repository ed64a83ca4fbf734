// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// How many different stacks (by address, function and line of their frames) the events of the trace carry,
// those that new goroutines start at included. Stacks that the file defines and no event uses do not count.
std::uint64_t usedStacks(const Trace& trace);

}  // namespace golanes
