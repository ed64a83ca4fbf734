// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes {

// A trace in which nothing happens, over a range of time: what stands where a Go trace would for recordings
// that have none. `report`: what there is to tell of that recording.
TracePtr emptyTrace(TimeRange range, const ImportReport& report = {});

}  // namespace golanes
