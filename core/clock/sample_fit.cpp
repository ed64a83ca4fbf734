// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/sample_fit.h"

#include "core/base/cancellable_sort.h"
#include "core/clock/busy_lags.h"
#include "core/clock/forbidden_offsets.h"
#include "core/clock/thread_matches.h"
#include "core/store/run_track.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace golanes {

namespace {

constexpr std::size_t kMostThreads = 8;
constexpr std::size_t kFewestSamples = 60;
constexpr std::size_t kMostSamples = 1 << 16;
constexpr Duration kLongestCall = 50'000;
constexpr Duration kLongestSlice = 8'000'000'000;

// What the best lag must be like. Of the same run it reaches 25 to 45 and the second best 6; of different
// runs it seldom reaches 8, and then the second best does too.
constexpr double kProminent = 12;
constexpr double kAgainstSecond = 0.4;
constexpr double kMostRemaining = 0.45;

// Edges are blurred by what threads do before and after they carry a goroutine: waking up, looking for work.
constexpr Duration kBlur = 20'000;
// Clocks that NTP does not correct differ by some 10 ppm.
constexpr Duration kDriftOf = 50'000;  // ns in which one may be gained or lost
constexpr ForbiddenOffsets::Scale kScale{
    .reach = 1'000'000, .bin = 2'000, .search = 200'000, .smooth = 5, .level = 0.05};

// The middle of the trace.
TimeRange sliceOf(const Trace& trace) {
    const Duration length = std::min(trace.range.length(), kLongestSlice);
    const Timestamp begin = trace.range.begin + (trace.range.length() - length) / 2;
    return {begin, begin + length};
}

std::vector<Timestamp> samplesOf(const PerfRecording& perf, PerfThreadIndex thread) {
    std::vector<Timestamp> times;
    for (const std::uint32_t row : perf.samplesByThread[thread.value]) {
        const PerfEvent& event = perf.events[perf.samples.event[row].value];
        if (event.kind == PerfEventKind::Sampling) times.push_back(perf.samples.time[row]);
        if (times.size() == kMostSamples) break;
    }
    return times;
}

std::vector<TimeRange> busyTimes(const Trace& trace, ThreadIndex thread, TimeRange slice) {
    const RunTrack track = RunTrack::ofThread(trace, thread);
    std::vector<TimeRange> busy;
    std::uint32_t i = track.lastAtOrBefore(slice.begin);
    for (i = i < track.size() ? i : 0; i < track.size() && track.start(i) < slice.end; ++i) {
        const TimeRange run = track[i].time.clippedTo(slice);
        // In a long system call the thread sleeps, mostly.
        const bool asleep = track[i].cls == StateClass::Syscall && run.length() > kLongestCall;
        if (run.empty() || asleep) continue;
        if (!busy.empty() && busy.back().end >= run.begin) {
            busy.back().end = std::max(busy.back().end, run.end);
        } else {
            busy.push_back(run);
        }
    }
    return busy;
}

// The threads that both recordings tell most of.
struct Threads {
    std::vector<ThreadMatch> matches;
    std::vector<BusyThread> activity;  // of the same
    std::size_t samples = 0;
};

Threads threadsOf(const Trace& trace, const PerfRecording& perf, TimeRange slice, const Job& job) {
    Threads threads;
    threads.matches = threadsByNumber(trace, perf);
    const auto samples = [&](const ThreadMatch& m) { return perf.samplesByThread[m.perf.value].size(); };
    std::ranges::stable_sort(threads.matches, std::greater<>(), samples);
    threads.matches.resize(std::min(threads.matches.size(), kMostThreads));
    for (const ThreadMatch& m : threads.matches) {
        if (job.cancelled()) break;
        threads.activity.push_back({busyTimes(trace, m.go, slice), samplesOf(perf, m.perf)});
        threads.samples += threads.activity.back().seen.size();
    }
    return threads;
}

// Samples while a thread was idle speak against an offset.
Valley valleyAt(const Threads& threads, const Lag& lag, const Job& job) {
    std::vector<ThreadMoment> samples;
    std::vector<ThreadStay> idle;
    std::vector<std::uint32_t> same;
    for (std::uint32_t t = 0; t < threads.activity.size(); ++t) {
        same.push_back(t);
        const BusyThread& thread = threads.activity[t];
        for (const Timestamp time : thread.seen) samples.push_back({time, t});
        for (std::size_t i = 0; i + 1 < thread.busy.size(); ++i)
            idle.push_back({thread.busy[i].end, thread.busy[i + 1].begin, t});
    }
    ForbiddenOffsets forbidden(same, kScale);
    if (stableSort(samples, &ThreadMoment::time, job) && stableSort(idle, &ThreadStay::begin, job))
        forbidden.add(samples, idle, ClockMap{0, -lag.lag, 0});
    return forbidden.valley();
}

}  // namespace

Result<Correlation> fitSamples(const Trace& trace, const PerfRecording& perf, const Job& job) {
    const TimeRange slice = sliceOf(trace);
    const Threads threads = threadsOf(trace, perf, slice, job);
    if (threads.samples < kFewestSamples)
        return unknownCorrelation(
            "perf tells neither switches nor system calls, and has too few samples of "
            "threads that have the same numbers in the trace");
    const std::vector<Lag> lags = searchBusyLags(threads.activity, slice, 2, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Stopped.");
    if (lags.empty() || lags[0].prominence < kProminent)
        return unknownCorrelation(
            "samples of the threads do not fall into the times at which they were busy");
    if (lags.size() > 1 && lags[1].prominence > kAgainstSecond * lags[0].prominence)
        return unknownCorrelation("samples of the threads fit at more than one offset of the clocks");
    const Valley valley = valleyAt(threads, lags[0], job);
    if (valley.open || valley.remaining() > kMostRemaining)
        return unknownCorrelation("too many samples show threads at work while the trace has them idle");

    Correlation result;
    result.method = CorrelationMethod::Fitted;
    // The shift is of perf's clock.
    result.map.offset = lags[0].lag - valley.shift;
    const TimeRange overlap =
        trace.range.clippedTo({result.map(perf.range.begin), result.map(perf.range.end)});
    result.map = result.map.pivotedAt(result.map.inverse(overlap.begin + overlap.length() / 2));
    result.error = valley.half + kBlur + overlap.length() / 2 / kDriftOf;
    result.confidence = (1 - valley.remaining()) * (1 - kProminent / (2 * lags[0].prominence));
    result.anchors = threads.samples;
    result.threads = threadsByNumber(trace, perf);
    result.reason =
        fmt::format("fitted to {} samples of threads while they carried goroutines", threads.samples);
    return result;
}

}  // namespace golanes
