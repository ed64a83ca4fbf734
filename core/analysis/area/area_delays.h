// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/base/job.h"
#include "core/store/trace.h"

#include <array>
#include <vector>

// The parts of what happened in an area that need a look at every thing in it: they come after areaSums().
namespace golanes {

struct DelayScope {
    TimeRange range;
    bool netpoll = false;             // wake-ups by the network
    bool timers = false;              // those by all timers
    std::vector<ProcIndex> timersOf;  // those by timers of these procs, unless all are meant
    bool allTasks = false;
    std::vector<std::uint32_t> tasks;  // rows of Trace::tasks; not looked at when all are meant
    bool operator==(const DelayScope&) const = default;
};

// Wake-ups of one kind: at an instant in the range. `delay`: until the goroutine ran.
struct WakeSum {
    WakeKind kind = WakeKind::Netpoll;
    Quantiles delay;
};
// Tasks of one name that touch the range. `duration`: of the whole tasks.
struct TaskSum {
    StringId name = kEmptyString;
    Quantiles duration;
};

struct AreaDelays {
    std::vector<WakeSum> wakes;  // by kind; those that occur
    std::vector<TaskSum> tasks;  // longest together first
};

// Exact. Costs the wake-ups in the range and the tasks. When the job is cancelled the sums mean nothing.
AreaDelays areaDelays(const Trace& trace, const DelayScope& scope, Job& job);

}  // namespace golanes
