// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/net/net_sites.h"
#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <vector>

namespace golanes {

// How the network poller woke goroutines. When the kernel had the data is not in the trace: "ready" is the
// instant at which Go polled and found it.
struct NetSiteStats {
    NetSite site;
    Quantiles delay;        // from ready until the goroutine ran
    std::size_t worst = 0;  // row of Trace::wakes of the longest
};
struct NetGoroutineStats {
    GoroutineIndex goroutine;  // mostly one connection each
    Quantiles delay;
    std::size_t worst = 0;  // row of Trace::wakes of the longest
};

// A stretch between two polls that found something, in which goroutines waited for the network and nobody
// can have polled: no proc was idle at any time. The runtime's monitor polls when nobody did for 10 ms.
struct PollerStarvation {
    TimeRange time;
    std::uint32_t found = 0;  // goroutines woken by the poll at its end
};

struct NetpollStats {
    static constexpr Duration kMonitorPeriod = 10'000'000;  // ns: Go's runtime.sysmon
    // Wake-ups of one thread that follow each other within this time are one poll.
    static constexpr Duration kSamePoll = 5'000;  // ns

    Quantiles delay;                            // of all but those by deadlines
    Quantiles withoutProc;                      // of those found by a thread without a proc
    Quantiles deadlines;                        // of waits that a set deadline ended
    std::vector<NetSiteStats> sites;            // longest delay together first; without deadlines
    std::vector<NetGoroutineStats> goroutines;  // the same
    std::uint64_t polls = 0;                    // that found something
    std::uint32_t mostFound = 0;                // by one poll
    Quantiles interval;                         // between the beginnings of two such polls
    std::vector<PollerStarvation> starved;      // longest first
};

// Wake-ups at an instant in the range of goroutines of the scope; polls and their intervals are those of all
// goroutines. O(wake-ups · log). Means nothing when the job was cancelled.
NetpollStats netpollStats(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
