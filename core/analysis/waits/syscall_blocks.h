// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <unordered_map>

namespace golanes {

// When system calls became blocking, by the Syscall span: the moment at which the proc that the goroutine
// entered the call on went idle (it was retaken or handed off) while the call went on. Spans that kept their
// proc are not in it. This is how Go's Summarizer tells, its bindings included: one call a proc, forgotten
// when any call that was entered on this proc ends.
std::unordered_map<SpanIndex, Timestamp> syscallBlocks(const Trace& trace);

}  // namespace golanes
