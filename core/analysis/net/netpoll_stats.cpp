// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"

#include "core/analysis/net/poll_finder.h"
#include "core/analysis/waits/wakes_in.h"

#include <functional>
#include <map>

namespace golanes {

namespace {

struct Delays {
    std::vector<Duration> values;
    Duration most = -1;
    std::size_t worst = 0;

    void add(Duration delay, std::size_t row) {
        values.push_back(delay);
        if (delay <= most) return;
        most = delay;
        worst = row;
    }
};

template <class Stats>
void longestFirst(std::vector<Stats>& list) {
    std::ranges::stable_sort(list, std::greater(), [](const Stats& s) { return s.delay.total; });
}

}  // namespace

NetpollStats netpollStats(const Trace& trace, const Scope& scope, Job& job) {
    NetSites sites(trace);
    PollFinder polls(trace);
    std::map<NetSite, Delays> bySite;
    std::map<GoroutineIndex, Delays> byGoroutine;
    std::vector<Duration> all, withoutProc, deadlines;
    forWakesIn(trace, trace.timeline->netpoll, scope.range, job, [&](std::uint32_t row, const Wake& wake) {
        polls.add(wake);
        if (!scope.has(wake.goroutine)) return;
        const Duration delay = readyToRunning(trace, wake).length();
        if (wake.kind == WakeKind::NetDeadline) return deadlines.push_back(delay);
        all.push_back(delay);
        if (wake.kind == WakeKind::NetpollNoP) withoutProc.push_back(delay);
        bySite[sites.of(waitStack(trace, wake))].add(delay, row);
        byGoroutine[wake.goroutine].add(delay, row);
    });
    NetpollStats stats;
    stats.delay = quantilesOf(all);
    stats.withoutProc = quantilesOf(withoutProc);
    stats.deadlines = quantilesOf(deadlines);
    for (auto& [site, delays] : bySite)
        stats.sites.push_back({site, quantilesOf(delays.values), delays.worst});
    for (auto& [g, delays] : byGoroutine)
        stats.goroutines.push_back({g, quantilesOf(delays.values), delays.worst});
    longestFirst(stats.sites);
    longestFirst(stats.goroutines);
    polls.finish(stats);
    return stats;
}

}  // namespace golanes
