// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/raise.h"
#include "core/analysis/kernel/hanging_calls.h"

namespace golanes {

// Of calls that perf data tell of: those that had returned while their goroutines did not run, and those that
// had not returned when the recording ended. `hanging`: of these sources, which have perf data.
RaisedFindings raiseHangingCalls(const Sources& sources, const HangingCalls& hanging);

}  // namespace golanes
