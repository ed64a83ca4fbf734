// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// A trace in which nothing happens, over a range of time: what stands where a Go trace would for recordings
// that have none.
TracePtr emptyTrace(TimeRange range);

}  // namespace golanes
