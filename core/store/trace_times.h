// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// Time of the last event: Trace::range ends one ns later. The start of the range when there is no event.
inline Timestamp lastEventTime(const Trace& trace) {
    return trace.range.empty() ? trace.range.begin : trace.range.end - 1;
}

}  // namespace golanes
