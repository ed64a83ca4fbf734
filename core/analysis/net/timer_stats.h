// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <vector>

namespace golanes {

// Timers that fired, of one kind (TimerSleep, TimerChannel, TimerFunc).
struct TimerKindStats {
    WakeKind kind = WakeKind::TimerSleep;
    Quantiles delay;                    // from the firing until the goroutine ran
    std::vector<std::uint64_t> byProc;  // firings by ProcIndex
    std::size_t worst = 0;              // row of Trace::wakes with the longest delay
};

// The same of those that fired on one P.
struct TimerProcStats {
    WakeKind kind = WakeKind::TimerSleep;
    ProcIndex proc;
    Quantiles delay;
    std::size_t worst = 0;
};

// Where timers are waited for. The trace does not tell where they are armed: a sleep is both at once, of a
// timer channel it is the receive, and of time.AfterFunc the function that it calls.
struct TimerSite {
    WakeKind kind = WakeKind::TimerSleep;
    FrameId frame;  // own code as OwnCode::siteOf(); of TimerFunc the function that starts; none: unknown
    std::uint64_t fired = 0;
    Quantiles delay;
    std::size_t worst = 0;
};

// Many firings at once: each at most kBurstGap after the one before.
struct TimerBurst {
    TimeRange time;  // from the first to the last
    std::uint32_t fired = 0;
};

struct TimerStats {
    static constexpr Duration kBurstGap = 50'000;     // ns
    static constexpr std::uint32_t kBurstLeast = 32;  // firings
    static constexpr std::size_t kBurstsKept = 10;

    std::vector<TimerKindStats> kinds;  // those that occur
    std::vector<TimerProcStats> procs;  // by kind and P; those that fired
    Quantiles delay;                    // of all
    double perSecond = 0;               // firings
    std::vector<std::uint64_t> byProc;  // firings by ProcIndex
    // Firings of the proc with most, over the mean of all procs of the trace: 1 is even, the number of procs
    // is all on one. 0 without firings on procs.
    double imbalance = 0;
    std::uint64_t bursts = 0;
    std::uint64_t firedInBursts = 0;
    std::vector<TimerBurst> largest;  // bursts, most firings first
    std::vector<TimerSite> sites;     // most firings first
};

// Firings at an instant in the range that woke or made a goroutine of the scope. O(firings · log). Means
// nothing when the job was cancelled.
TimerStats timerStats(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
