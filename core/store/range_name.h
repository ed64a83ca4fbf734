// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <string>

namespace golanes {

// Go's name of a range: "stop-the-world (<reason>)", "GC concurrent mark phase", "GC incremental sweep",
// "GC mark assist" (golang/go src/internal/trace/event.go, Event.Range). `reason` is used for
// stop-the-world only.
std::string rangeName(RangeKind kind, std::string_view reason);
std::string rangeName(const Trace& trace, const Range& range);

}  // namespace golanes
