// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/go_stats.h"

#include "core/analysis/gc/mmu.h"
#include "core/analysis/gc/utilization.h"
#include "core/analysis/summary/transition_counts.h"
#include "core/analysis/summary/used_stacks.h"
#include "core/base/parallel.h"

#include <algorithm>

namespace golanes {

namespace {

void countGoroutines(const Trace& trace, GoStats& stats) {
    for (const Goroutine& g : trace.goroutines) {
        if (g.createdInTrace()) {
            ++stats.created;
            if (!g.creator.valid()) ++stats.createdWithoutCreator;
        }
        ++(g.ended ? stats.ended : stats.aliveAtEnd);
    }
}

void countThreads(const Trace& trace, GoStats& stats) {
    for (const Thread& m : trace.threads) {
        if (m.hasEvents) stats.threadIds.push_back(m.id);
    }
    std::ranges::sort(stats.threadIds);
}

void countMarks(const Trace& trace, GoStats& stats) {
    for (const Label& l : trace.labels) ++stats.labels[std::string(trace.strings[l.text])];
    std::array<std::uint64_t, 256> byType{};
    for (const Experimental& e : trace.experimental) ++byType[e.wireType];
    for (std::size_t type = 0; type < byType.size(); ++type) {
        if (byType[type] == 0) continue;
        const std::string_view known = experimentalEventName(static_cast<std::uint8_t>(type));
        const std::string name = known.empty() ? "type " + std::to_string(type) : std::string(known);
        stats.experimental[name] += byType[type];
    }
    stats.samples = trace.samples.size();
    for (const CpuSample& s : trace.samples) stats.samplesWithoutGoroutine += !s.goroutine.valid();
}

MmuValues mmuOf(const Trace& trace, GcWork work) {
    const auto changes = mutatorUtilization(trace, work);
    MmuValues mmu;
    for (std::size_t i = 0; i < mmu.values.size(); ++i) {
        mmu.values[i] = minimumUtilization(changes, MmuValues::kWindows[i]);
    }
    return mmu;
}

// What comes from single passes over the goroutines' spans, the larger half of the work.
void passOverSpans(const Trace& trace, GoStats& stats) {
    stats.transitions = transitionCounts(trace);
    stats.stateTotals = stateTotals(trace);
    stats.schedLatency = schedLatency(trace);
    stats.blockSites = blockSites(trace);
    stats.wakeups = wakeups(trace);
}

void passOverTheRest(const Trace& trace, GoStats& stats) {
    countGoroutines(trace, stats);
    countThreads(trace, stats);
    countMarks(trace, stats);
    stats.ranges = rangeStats(trace);
    stats.stops = stopTheWorlds(trace);
    stats.tasks = taskStats(trace);
    stats.regions = regionStats(trace);
    stats.logs = logStats(trace);
    stats.metrics = metricStats(trace);
    stats.sampleLeaves = sampleLeaves(trace);
    stats.distinctStacks = usedStacks(trace);
    stats.creationSites = creationSites(trace);
    stats.goroutines = goroutineSummaries(trace);
    stats.goroutinesByName = goroutinesByName(trace, stats.goroutines);
    sortByExec(trace, stats.goroutines);
    stats.mmuStops = mmuOf(trace, GcWork::StopTheWorld);
    stats.mmuAll = mmuOf(trace, GcWork::All);
    stats.mmuAsCmdTrace = trace.info.v1 ? stats.mmuAll : mmuOf(trace, GcWork::AllAsCmdTrace);
}

}  // namespace

GoStats goStats(const Trace& trace) {
    GoStats stats;
    runBoth([&] { passOverSpans(trace, stats); }, [&] { passOverTheRest(trace, stats); });
    return stats;
}

}  // namespace golanes
