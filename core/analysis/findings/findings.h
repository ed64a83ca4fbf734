// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"
#include "core/analysis/leaks/leaks.h"
#include "core/analysis/net/netpoll_stats.h"
#include "core/analysis/net/timer_stats.h"
#include "core/analysis/waits/wait_stats.h"
#include "core/base/job.h"
#include "core/store/goroutine_dump.h"
#include "core/store/sources.h"

#include <vector>

namespace golanes {

// Analyses of the same scope that have been made already; null: they are made.
struct KnownStats {
    const WaitStats* waits = nullptr;
    const NetpollStats* netpoll = nullptr;
    const TimerStats* timers = nullptr;
    const GoroutineDump* dump = nullptr;  // of the same process: leaks are looked for in it too
};

// What stands out in the scope, the most important first: by severity, then by weight. Nothing is said
// without numbers of this trace; a quiet one gives few findings or none. Runs the analyses on all CPUs;
// reports its progress. Empty when the job was cancelled. With perf data, or readings of cpu.stat, beside the
// trace they are asked too.
std::vector<Finding> findings(const Sources& sources, const Scope& scope, const LeakThresholds& leaks,
                              Job& job, const KnownStats& known = {});

}  // namespace golanes
