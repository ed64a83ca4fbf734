// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"

namespace golanes {

// The event that a row of a table stands for. `track` is the proc (ProcSpan) or the metric (Metric) whose row
// it is, 0 for all other sources. The row must exist.
TraceEvent decodeEvent(const Trace& trace, EventSource source, std::uint16_t track, std::uint32_t row);

}  // namespace golanes
