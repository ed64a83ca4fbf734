// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// GOMAXPROCS at an instant; before it is first told, what a v1 trace began with, or the number of procs in
// the trace. O(log changes).
std::int64_t procsAt(const Trace& trace, Timestamp t);

}  // namespace golanes
