// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

namespace golanes {

// Fills the level-of-detail columns from the finished spans: Trace::goSums and overview.
// One pass, on two threads. Stops early when the job is cancelled.
void buildTimeSums(Trace& trace, Job& job);

}  // namespace golanes
