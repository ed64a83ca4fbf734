// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <algorithm>

namespace golanes {

// Time of the last event: Trace::range ends one ns later. The start of the range when there is no event.
inline Timestamp lastEventTime(const Trace& trace) {
    return trace.range.empty() ? trace.range.begin : trace.range.end - 1;
}

// Time of the last Sync at or before `t`; the start of the trace when there is none. O(log syncs).
inline Timestamp lastSyncTime(const Trace& trace, Timestamp t) {
    const auto after = std::ranges::upper_bound(trace.syncs, t, {}, &Sync::time);
    return after == trace.syncs.begin() ? trace.range.begin : (after - 1)->time;
}

}  // namespace golanes
