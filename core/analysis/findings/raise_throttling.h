// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/raise.h"
#include "core/store/cpu_stat.h"

namespace golanes {

// When a cgroup's quota held the process of the trace back, as its cpu.stat tells: what raiseFreezes() can
// only infer. Nothing when the two are not on one clock (CLOCK_MONOTONIC) or tell of different times.
RaisedFindings raiseThrottling(const Trace& trace, const CpuStat& stat);

}  // namespace golanes
