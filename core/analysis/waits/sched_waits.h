// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/span_sums.h"
#include "core/analysis/procs/proc_load.h"
#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"

#include <array>
#include <vector>

namespace golanes {

// Why goroutines that were ready did not run.
struct SchedWaits {
    // Ready goroutines of one start function.
    struct Function {
        StringId name = kEmptyString;
        Quantiles wait;
        std::array<Duration, kProcsStateCount> why{};  // what all procs did meanwhile
        SpanIndex longest = kNoSpan;                   // the Runnable span behind wait.max
    };
    // What the proc that took the goroutine carried while it waited.
    struct Behind {
        StringId name = kEmptyString;  // start function
        StateId state;                 // Running, or Syscall with the proc held
        Duration time = 0;
        SpanIndex worst = kNoSpan;  // the run that cost those who waited most
    };

    Quantiles wait;
    std::array<Duration, kProcsStateCount> why{};
    bool knowsKernel = false;         // perf data tell when threads were off the CPUs: ProcsState::NoCpu
    std::array<TimeCount, 6> from{};  // by the state before, indexed by GoState: woken, created, yielded…
    std::vector<Function> functions;  // longest time first
    std::vector<Behind> behind;       // longest time first
    Duration behindNothing = 0;  // that proc carried no goroutine, or more than was looked at lay between
    std::vector<std::uint64_t>
        histogram;  // waits by length: bucket b from 10^(b/5) ns on, as cmd/trace has it
    // How long there was a goroutine ready while a proc was idle, and the idle time of procs in it.
    Duration readyWhileIdle = 0;
    Duration idleProcsWhileReady = 0;
};

// Every change Runnable -> Running on a proc of which the Runnable part is not a goroutine's first state, and
// lies in the scope with some of its time: that part counts. Goroutines that a range cuts off or that never
// ran are not in it. Costs the runs of all procs, on all CPUs. Incomplete when the job was cancelled.
SchedWaits schedWaits(const Trace& trace, const ProcLoad& load, const Scope& scope, Job& job);

}  // namespace golanes
