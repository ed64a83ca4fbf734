// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

namespace golanes {

// Groups Trace::regions by goroutine, sorts each group by start, ends what is still open with its goroutine
// or the trace, and gives each region its depth: the first level on which nothing else of the goroutine is in
// its way, so that misnested regions do not overlap either. Stops early when the job is cancelled.
void nestRegions(Trace& trace, const Job& job);

}  // namespace golanes
