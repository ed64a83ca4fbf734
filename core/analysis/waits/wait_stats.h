// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/procs/proc_binding.h"
#include "core/analysis/requests/bottlenecks.h"
#include "core/analysis/waits/blocking.h"
#include "core/analysis/waits/sched_waits.h"
#include "core/analysis/waits/wait_causes.h"
#include "core/analysis/waits/wait_profile.h"
#include "core/store/sources.h"

namespace golanes {

// Everything about why goroutines did not run.
struct WaitStats {
    WaitProfiles profiles;
    Blocking blocking;
    WaitCauses causes;
    SchedWaits sched;
    ProcBinding binding;
    std::vector<Bottleneck> bottlenecks;
};

// Runs on all CPUs; reports its progress. Incomplete when the job was cancelled.
WaitStats waitStats(const Sources& sources, const Scope& scope, Job& job);

}  // namespace golanes
