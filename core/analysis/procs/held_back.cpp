// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs/held_back.h"

#include "core/analysis/requests/freezes.h"
#include "core/store/run_track.h"

#include <algorithm>

namespace golanes {

namespace {

// What of silent stretches lies where readings tell of throttling: between two of them nobody was throttled
// while something happened.
std::vector<TimeRange> throttledBy(const CpuStat& stat, const std::vector<TimeRange>& silent) {
    std::vector<TimeRange> found;
    auto told = stat.throttled.begin();
    for (const TimeRange gap : silent) {
        while (told != stat.throttled.end() && told->within().end <= gap.begin) ++told;
        for (auto t = told; t != stat.throttled.end() && t->within().begin < gap.end; ++t)
            if (t->within().overlaps(gap)) found.push_back(t->within().clippedTo(gap));
    }
    return found;
}

std::vector<TimeRange> throttledTimes(const Sources& sources, Job& job) {
    if (sources.cpuStat) return throttledBy(*sources.cpuStat, silentTimes(sources.trace, job));
    std::vector<TimeRange> found;
    for (const Freeze& f : findFreezes(sources.trace, sources.trace.range, job).all) found.push_back(f.time);
    return found;
}

// False when the job was cancelled.
bool addPreempted(const Trace& trace, const KernelTracks& kernel, ProcIndex p, CancelCheck& cancelled,
                  std::vector<TimeRange>& to) {
    const RunTrack runs = RunTrack::ofProc(trace, p);
    for (std::uint32_t r = 0; r < runs.size(); ++r) {
        if (cancelled()) return false;
        const Run run = runs[r];
        if (run.cls != StateClass::Running) continue;
        const KernelTrack track = kernel.ofGoThread(trace.goSpans.thread[run.span]);
        for (std::uint32_t i = track.firstEndingAfter(run.time.begin);
             i < track.size() && track[i].start < run.time.end; ++i) {
            if (cancelled()) return false;
            const TimeRange time = TimeRange{track[i].start, track[i].end}.clippedTo(run.time);
            if (waitsForCpu(track[i].state) && !time.empty()) to.push_back(time);
        }
    }
    return true;
}

}  // namespace

HeldBack heldBack(const Sources& sources, Job& job) {
    const Trace& trace = sources.trace;
    HeldBack held;
    held.throttled = throttledTimes(sources, job);
    if (!sources.kernel || sources.kernel->perf->switches.empty()) return held;
    held.knowsKernel = true;
    CancelCheck cancelled(job);
    for (std::size_t p = 0; p < trace.procs.size(); ++p) {
        const ProcIndex proc(static_cast<std::uint16_t>(p));
        if (!addPreempted(trace, *sources.kernel, proc, cancelled, held.preempted)) return held;
    }
    for (std::size_t m = 0; m < trace.threads.size(); ++m) {
        const KernelTrack track = sources.kernel->ofGoThread(ThreadIndex(static_cast<ThreadIndex::rep>(m)));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (cancelled()) return held;
            if (waitsForCpu(track[i].state))
                held.queued.push_back(TimeRange{track[i].start, track[i].end}.clippedTo(trace.range));
        }
    }
    return held;
}

}  // namespace golanes
