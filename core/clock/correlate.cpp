// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/correlate.h"

#include "core/clock/sample_fit.h"
#include "core/clock/stay_fit.h"
#include "core/clock/thread_matches.h"
#include "core/clock/told_clocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// As sure as the equal number of a thread makes that two files are of one process.
constexpr double kByNumbersOnly = 0.6;

Timestamp middleOf(TimeRange range) {
    return range.begin + range.length() / 2;
}

TimeRange overlapOf(const Trace& trace, const PerfRecording& perf, const ClockMap& map) {
    return trace.range.clippedTo({map(perf.range.begin), map(perf.range.end)});
}

Correlation atDifferentTimes(const ToldClocks& told) {
    return unknownCorrelation(told.reason + ", but they were recorded at different times");
}

Correlation fromTold(const ToldClocks& told, TimeRange overlap) {
    Correlation result;
    result.method = CorrelationMethod::Exact;
    result.map = told.map.pivotedAt(told.map.inverse(middleOf(overlap)));
    result.error = told.error;
    result.reason = told.reason;
    return result;
}

// The relation that the files tell, unless what the threads do speaks against it.
Result<Correlation> checked(const Trace& trace, const PerfRecording& perf, const ToldClocks& told,
                            const KernelStays& stays, const Job& job) {
    const TimeRange overlap = overlapOf(trace, perf, told.map);
    if (overlap.empty()) return atDifferentTimes(told);
    Correlation result = fromTold(told, overlap);
    auto seen = fitNear(trace, perf, stays, result.map, job);
    if (!seen) return tl::unexpected(seen.error());
    if (seen->correlation.known()) {
        result.confidence = seen->correlation.confidence;
        result.anchors = seen->correlation.anchors;
        result.threads = std::move(seen->correlation.threads);
        result.reason += ", and what the threads do agrees";
        return result;
    }
    result.threads = threadsByNumber(trace, perf);
    if (result.threads.empty()) {
        return unknownCorrelation(
            told.reason + ", but the recordings have no thread in common, by number or by what it did");
    }
    if (seen->contradicts)
        return unknownCorrelation(told.reason +
                                  ", but the threads write events while they are in the kernel");
    result.confidence = kByNumbersOnly;
    result.reason += ", and threads have the same numbers; too little is recorded to check it further";
    return result;
}

Result<Correlation> fitted(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                           const CorrelateOptions& options, const Job& job) {
    // With fewer departures into the kernel, samples tell more.
    constexpr std::size_t kFewestDepartures = 30;
    if (stays.departures.size() >= kFewestDepartures) return fitStays(trace, perf, stays, job);
    if (options.samples) return fitSamples(trace, perf, job);
    return unknownCorrelation("the perf data tells too little of when threads left their CPUs");
}

}  // namespace

Result<Correlation> correlate(const Trace& trace, const PerfRecording& perf, const Job& job,
                              const CorrelateOptions& options) {
    if (trace.range.empty() || perf.range.empty()) return unknownCorrelation("a recording is empty");
    const auto told = options.headers ? toldClocks(trace, perf) : std::nullopt;
    // Found out is better than told to some µs.
    constexpr Duration kGood = 5'000;
    const bool toldWell = told && told->error <= kGood;
    // Said before anything is looked at: that takes its time with long recordings.
    if (toldWell && overlapOf(trace, perf, told->map).empty()) return atDifferentTimes(*told);
    const KernelStays stays = kernelStays(perf, options.evidence, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Stopped.");
    if (toldWell) return checked(trace, perf, *told, stays, job);
    auto found = fitted(trace, perf, stays, options, job);
    if (!found || found->known() || !told) return found;
    return checked(trace, perf, *told, stays, job);
}

}  // namespace golanes
