// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/idle_periods.h"

#include "core/store/run_track.h"

#include <algorithm>
#include <string_view>

namespace golanes {

namespace {

constexpr std::uint32_t kAskEvery = 4096;  // runs, until the job is asked

bool isSystem(std::string_view start) {
    if (start.starts_with("runtime.")) return start != "runtime.main";
    return start.starts_with("runtime/trace.") || start.starts_with("runtime/pprof.");
}

// Stretches of `within` in which one proc carried none of the goroutines.
std::vector<TimeRange> gapsOf(const RunTrack& runs, TimeRange within, Duration atLeast,
                              const GoroutineSet& goroutines, Job& job) {
    std::vector<TimeRange> gaps;
    Timestamp free = within.begin;  // since then
    const auto busyFrom = [&](Timestamp t) {
        if (t - free >= atLeast) gaps.push_back({free, t});
    };
    const std::uint32_t before = runs.lastAtOrBefore(within.begin);
    for (std::uint32_t i = before == runs.size() ? 0 : before; i < runs.size(); ++i) {
        if (runs.start(i) >= within.end) break;
        if (i % kAskEvery == 0 && job.cancelled()) return {};
        const Run run = runs[i];
        if (!goroutines[run.goroutine.value] || run.time.empty() || run.time.end <= within.begin) continue;
        busyFrom(run.time.begin);
        free = std::max(free, run.time.end);
    }
    busyFrom(within.end);
    return gaps;
}

// What two lists of stretches have in common, where that is long enough.
std::vector<TimeRange> common(const std::vector<TimeRange>& a, const std::vector<TimeRange>& b,
                              Duration atLeast) {
    std::vector<TimeRange> out;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const TimeRange both{std::max(i->begin, j->begin), std::min(i->end, j->end)};
        if (both.end - both.begin >= atLeast) out.push_back(both);
        if (i->end < j->end) {
            ++i;
        } else {
            ++j;
        }
    }
    return out;
}

}  // namespace

GoroutineSet userGoroutines(const Trace& trace) {
    GoroutineSet set(trace.goroutines.size());
    for (std::size_t i = 0; i < set.size(); ++i) {
        const Goroutine& g = trace.goroutines[i];
        set[i] = !g.gcWorker && !isSystem(trace.strings[g.name]);
    }
    return set;
}

std::vector<TimeRange> idlePeriods(const Trace& trace, TimeRange within, Duration atLeast,
                                   const GoroutineSet& goroutines, Job& job) {
    within = within.clippedTo(trace.range);
    atLeast = std::max<Duration>(atLeast, 1);
    std::vector<TimeRange> idle;
    if (within.length() >= atLeast) idle.push_back(within);
    for (std::uint32_t p = 0; p < trace.procs.size() && !idle.empty(); ++p) {
        const RunTrack runs = RunTrack::ofProc(trace, ProcIndex(static_cast<std::uint16_t>(p)));
        idle = common(idle, gapsOf(runs, within, atLeast, goroutines, job), atLeast);
    }
    return job.cancelled() ? std::vector<TimeRange>{} : idle;
}

}  // namespace golanes
