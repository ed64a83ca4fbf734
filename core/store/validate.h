// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>
#include <vector>

namespace golanes {

// Checks the rules that every stored trace keeps, whatever file it came from: ids point into their tables,
// tables are sorted, the spans of a goroutine are contiguous and follow legal transitions, no two goroutines
// run on one proc or thread at a time, prepared sums agree with counting. One sentence a violation, at most
// 32; empty when all is well. Costs about as much as storing the trace: for tests and debug builds.
std::vector<std::string> validate(const Trace& trace);

}  // namespace golanes
