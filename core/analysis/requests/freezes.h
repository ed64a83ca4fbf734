// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <vector>

namespace golanes {

// A stretch in which nothing at all happened although goroutines were on procs.
struct Freeze {
    TimeRange time;                // from the last event to the next
    std::vector<ProcIndex> procs;  // on which a goroutine was all the time
};

// When the machine seems to have taken the CPUs from the whole process (a cgroup's quota, other programs, a
// debugger). Inferred, in two ways:
// - Go's monitor thread preempts a goroutine that runs for 10 ms, which is an event; where there is none for
//   kLeast, the monitor did not run either. Rarely it is the runtime itself that cannot be preempted, as
//   while it gives memory back; a program with asyncpreemptoff looks the same.
// - Linux deals out the quota of a cgroup anew every 100 ms, and who was denied the CPUs goes on then: silent
//   stretches of kQuotaLeast and more that end at one place of that period.
struct Freezes {
    static constexpr Duration kLeast = 15'000'000;         // ns
    static constexpr Duration kQuotaLeast = 2'500'000;     // ns
    static constexpr Duration kQuotaPeriod = 100'000'000;  // ns: cpu.max of cgroups, unless it says otherwise
    static constexpr Duration kQuotaSlack = 5'000'000;     // ns: "one place" is no wider
    // So many of them, with so much of the time of all silent stretches, are a quota's.
    static constexpr std::size_t kQuotaCount = 6;
    static constexpr double kQuotaShare = 0.35;

    std::vector<Freeze> all;  // by time
    Duration total = 0;
    std::size_t ofQuota = 0;  // how many of them end with the period; 0: there is no sign of a quota
};

// Of the part of the trace in the range; goroutines do not matter. Stops of the world are no freezes: nothing
// happens in them because Go says so. One pass over the spans. Empty when the job was cancelled.
Freezes findFreezes(const Trace& trace, TimeRange range, Job& job);

// Stretches of kQuotaLeast and more in which nothing happened although goroutines were on procs, stops of the
// world left out; sorted. The same pass.
std::vector<TimeRange> silentTimes(const Trace& trace, Job& job);

}  // namespace golanes
