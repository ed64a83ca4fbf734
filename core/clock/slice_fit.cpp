// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/slice_fit.h"

#include "core/clock/go_moments.h"
#include "core/clock/lag_search.h"
#include "core/clock/offset_votes.h"
#include "core/clock/thread_matches.h"

#include <algorithm>
#include <array>
#include <limits>

namespace golanes {

namespace {

constexpr Duration kLongestSlice = 4'000'000'000;
constexpr double kMostMoments = 200'000;
constexpr std::size_t kMostLags = 8;
constexpr Duration kVoteReach = 300'000;

// Where slices are tried, as sixths of the range that their middles can have.
constexpr std::array kTries = {3, 1, 5, 0, 6};

std::vector<Timestamp> timesOf(std::span<const ThreadMoment> moments) {
    std::vector<Timestamp> times;
    for (const ThreadMoment& m : moments) times.push_back(m.time);
    return times;
}

std::vector<Timestamp> beginsOf(std::span<const ThreadStay> stays) {
    std::vector<Timestamp> times;
    for (const ThreadStay& s : stays) times.push_back(s.begin);
    return times;
}

SliceFit fitAt(const Lag& lag, TimeRange slice, std::span<const ThreadMoment> moments,
               const KernelStays& stays, std::size_t perfThreads) {
    SliceFit fit;
    fit.slice = slice;
    fit.map.offset = lag.lag;
    const auto departures = stayingIn(stays.departures, slice, fit.map);
    const OffsetVotes votes = voteOffset(moments, departures, fit.map, lag.within * 2 + kVoteReach);
    fit.map = fit.map.shifted(votes.shift);
    fit.prominence = votes.prominence();
    ThreadVotes threads;
    threads.add(moments, departures, fit.map);
    ForbiddenOffsets forbidden(goThreads(threads.matches(), perfThreads));
    forbidden.add(moments, stayingIn(stays.all, slice, fit.map), fit.map);
    fit.valley = forbidden.valley();
    fit.map = fit.map.shifted(fit.valley.shift);
    return fit;
}

bool sameOffset(const SliceFit& a, const SliceFit& b) {
    const Int128 apart = a.map.offset - b.map.offset;
    return std::max(apart, -apart) <= ForbiddenOffsets::Scale().reach;
}

// Without single times that lie far from all others, as damaged files have them: they would make the search
// coarse.
std::vector<Timestamp> sane(std::vector<Timestamp> times) {
    if (times.empty()) return times;
    const Int128 low = times[times.size() / 1000];
    const Int128 high = times[times.size() - 1 - times.size() / 1000];
    std::erase_if(times, [&](Timestamp t) { return t < 2 * low - high || t > 2 * high - low; });
    return times;
}

TimeRange sliceAt(TimeRange range, Duration length, int sixths) {
    const Duration room = range.length() - length;
    const Timestamp begin = range.begin + room / 6 * sixths;
    return {begin, begin + length};
}

}  // namespace

std::span<const ThreadStay> stayingIn(std::span<const ThreadStay> stays, TimeRange range,
                                      const ClockMap& map) {
    return within(stays, {map.inverse(range.begin), map.inverse(range.end)});
}

bool SliceFit::sure() const {
    constexpr double kProminent = 8;
    return prominence >= kProminent && isSure(valley);
}

SliceSearch searchSlices(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                         const Job& job) {
    const TimeRange range = trace.range;
    const double fitting = kMostMoments / std::max(momentsPerNs(trace), 1e-9);
    const Duration length =
        std::min({range.length(), kLongestSlice, static_cast<Duration>(std::min(fitting, 1e18))});
    const std::vector<Timestamp> departures = sane(beginsOf(stays.departures));
    SliceSearch search;
    search.reason = "nothing that the threads of the trace do coincides with what perf saw of any threads";
    for (const int sixths : kTries) {
        const TimeRange slice = sliceAt(range, length, sixths);
        const std::vector<ThreadMoment> moments = goMoments(trace, TimeWindows(slice, 1, length), job);
        for (const Lag& lag : searchLags(timesOf(moments), departures, kMostLags, job)) {
            if (job.cancelled()) return search;
            const SliceFit fit = fitAt(lag, slice, moments, stays, perf.threads.size());
            if (!fit.sure()) continue;
            if (search.found && !sameOffset(*search.found, fit)) {
                return {std::nullopt, "what the threads do fits at more than one offset of the clocks"};
            }
            if (!search.found || fit.prominence > search.found->prominence) search.found = fit;
        }
        if (search.found) return search;
        if (length == range.length()) break;
    }
    return search;
}

}  // namespace golanes
