// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"

#include "core/clock/correlate.h"
#include "core/clock/kernel_spans.h"
#include "core/store/counter_track.h"
#include "core/store/perf_calls.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

namespace golanes {

namespace {

using PidWeights = std::unordered_map<std::int32_t, std::int64_t>;

constexpr std::size_t kNoGroup = std::numeric_limits<std::size_t>::max();

bool isIdleThread(const PerfRecording& perf, PerfThreadIndex t) {
    return t.valid() && perf.threads[t.value].tid == 0;
}

std::int32_t heaviest(const PidWeights& weights) {
    std::int32_t best = -1;
    std::int64_t most = 0;
    for (const auto& [pid, weight] : weights) {
        if (weight < most || (weight == most && best >= 0 && pid > best)) continue;
        best = pid;
        most = weight;
    }
    return best;
}

// The process that most of the matched threads are of.
std::int32_t processOf(const PerfRecording& perf, const std::vector<ThreadMatch>& matches) {
    PidWeights votes;
    for (const ThreadMatch& m : matches) ++votes[perf.threads[m.perf.value].pid];
    return heaviest(votes);
}

std::int32_t busiestProcess(const PerfRecording& perf) {
    PidWeights samples, times;
    for (std::size_t t = 0; t < perf.threads.size(); ++t) {
        const PerfThread& thread = perf.threads[t];
        if (thread.pid <= 0) continue;
        for (const std::uint32_t row : perf.samplesByThread[t])
            samples[thread.pid] +=
                perf.events[perf.samples.event[row].value].kind == PerfEventKind::Sampling ? 1 : 0;
        for (const std::uint32_t row : perf.runsByThread[t])
            times[thread.pid] += perf.runs[row].end - perf.runs[row].start;
    }
    const bool sampled = std::ranges::any_of(samples, [](const auto& s) { return s.second > 0; });
    return heaviest(sampled ? samples : times);
}

bool tellsOfIdleCpus(const PerfRecording& perf) {
    return std::ranges::any_of(perf.switches,
                               [&](const PerfSwitch& s) { return isIdleThread(perf, s.previous); }) ||
           std::ranges::any_of(perf.switchRecords,
                               [&](const PerfSwitchRecord& s) { return isIdleThread(perf, s.thread); });
}

bool tellsOfArrivals(const PerfRecording& perf) {
    const auto inferred = std::ranges::count_if(perf.runs, &PerfRun::startInferred);
    // Some begin before the recording, and some switches may be lost.
    return !perf.runs.empty() && static_cast<std::size_t>(inferred) < perf.runs.size() / 4 + 1;
}

// `timeOf(row)` of rows 0 … count - 1, on the trace's clock.
template <class TimeOf>
Column<Timestamp> mapped(std::size_t count, const ClockMap& map, TimeOf&& timeOf) {
    Column<Timestamp> times(count);
    for (std::size_t i = 0; i < count; ++i) times[i] = map(timeOf(i));
    return times;
}

// How the own process asked epoll; of perf data whose calls are in the order of time.
void addPolls(KernelTracks& k) {
    const PerfRecording& perf = *k.perf;
    std::vector<std::uint32_t> waits, looks;
    for (std::uint32_t row = 0; row < perf.syscalls.size(); ++row) {
        const PerfSyscall& call = perf.syscalls[row];
        if (!k.isOwn(call.thread) || !isEpollWait(perf.callName(call))) continue;
        (epollTimeout(perf, call) == 0 ? looks : waits).push_back(row);
    }
    const auto timeOf = [&](std::uint32_t row) { return k.callTime(row); };
    k.pollWaits.build(std::move(waits), timeOf);
    k.pollLooks.build(std::move(looks), timeOf);
}

void addTables(KernelTracks& k, const ClockMap& map) {
    const PerfRecording& perf = *k.perf;
    k.range = {map(perf.range.begin), map(perf.range.end)};
    k.wakeTime = mapped(perf.wakeups.size(), map, [&](std::size_t i) { return perf.wakeups[i].time; });
    k.callStart = mapped(perf.syscalls.size(), map, [&](std::size_t i) { return perf.syscalls[i].start; });
    k.callEnd = mapped(perf.syscalls.size(), map, [&](std::size_t i) { return perf.syscalls[i].end; });
    k.sampleTime = mapped(perf.samples.size(), map, [&](std::size_t i) { return perf.samples.time[i]; });
    k.wakeupsByThread = PerfRows(perf.wakeups.size(), perf.threads.size(),
                                 [&](std::size_t i) { return std::size_t{perf.wakeups[i].woken.value}; });
    k.ticksByThread = PerfRows(perf.samples.size(), perf.threads.size(), [&](std::size_t i) {
        const PerfEvent& event = perf.events[perf.samples.event[i].value];
        return event.kind == PerfEventKind::Sampling ? std::size_t{perf.samples.thread[i].value} : kNoGroup;
    });
    k.countTime = mapped(perf.counts.size(), map, [&](std::size_t i) { return perf.counts[i].time; });
    k.countsByEvent = PerfRows(perf.counts.size(), perf.events.size(),
                               [&](std::size_t i) { return std::size_t{perf.counts[i].event.value}; });
    k.counters = findCounters(k);
    addPolls(k);
    k.cpusComplete = tellsOfIdleCpus(perf);
    k.runsComplete = tellsOfArrivals(perf);
}

KernelPtr finished(const std::shared_ptr<KernelTracks>& k, const ClockMap& map, const Job& job) {
    if (job.cancelled()) return nullptr;
    addTables(*k, map);
    return addKernelSpans(*k, map, job) ? k : nullptr;
}

}  // namespace

KernelPtr alignKernel(const Trace& trace, PerfPtr perf, const Correlation& correlation, const Job& job) {
    const auto k = std::make_shared<KernelTracks>();
    k->perf = std::move(perf);
    k->goThreads.resize(k->perf->threads.size());
    k->perfThreads.resize(trace.threads.size());
    for (const ThreadMatch& m : correlation.threads) {
        k->goThreads[m.perf.value] = m.go;
        k->perfThreads[m.go.value] = m.perf;
    }
    k->ownPid = processOf(*k->perf, correlation.threads);
    return finished(k, correlation.map, job);
}

Result<KernelPtr> alignKernel(const Trace& trace, const PerfPtr& perf, const Job& job) {
    const Result<Correlation> correlation = correlate(trace, *perf, job);
    if (!correlation) return tl::unexpected(correlation.error());
    if (!correlation->known()) return fail(ErrorCode::Unsupported, correlation->reason);
    KernelPtr kernel = alignKernel(trace, perf, *correlation, job);
    if (!kernel) return fail(ErrorCode::Cancelled, "cancelled");
    return kernel;
}

KernelPtr kernelAlone(PerfPtr perf, const Job& job) {
    const auto k = std::make_shared<KernelTracks>();
    k->perf = std::move(perf);
    k->goThreads.resize(k->perf->threads.size());
    k->ownPid = busiestProcess(*k->perf);
    return finished(k, ClockMap(), job);
}

}  // namespace golanes
