// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/slice_fit.h"

#include "core/clock/go_moments.h"
#include "core/clock/lag_search.h"
#include "core/clock/offset_votes.h"
#include "core/clock/robust_line.h"
#include "core/clock/thread_matches.h"
#include "core/clock/time_windows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace golanes {

namespace {

// Short slices first, in which drift matters little; then longer ones, for programs that do little.
constexpr std::array kMomentsASlice = {2'000.0, 10'000.0, 80'000.0};
constexpr Duration kLongestSlice = 4'000'000'000;
constexpr std::size_t kFewestSlices = 3;
constexpr std::size_t kMostSlices = 24;
constexpr std::size_t kMostLags = 8;
constexpr Duration kVoteReach = 300'000;
constexpr double kLargestDrift = 500e-6;

// Numbers of clocks, from linux/time.h, that all count from the start of the system and drift apart by less
// than 0.1 %: CLOCK_MONOTONIC and CLOCK_MONOTONIC_RAW, and the kernel's own. (Suspended systems are another
// matter.)
constexpr std::uint32_t kMonotonic = 1;
constexpr std::uint32_t kMonotonicRaw = 4;
constexpr Duration kSinceStartOf = 1'000;  // ns in which one is gained or lost
constexpr Duration kApartAtStart = 10'000'000;

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

// Adds to the map what can be seen of the drift within the slice.
ClockMap withDrift(const ClockMap& map, TimeRange slice, Duration reach,
                   std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures) {
    constexpr std::size_t kParts = 8;
    constexpr std::size_t kFewestPoints = 4;
    constexpr double kProminent = 6;
    const TimeWindows parts(slice, kParts, slice.length());
    const Timestamp middle = slice.begin + slice.length() / 2;
    std::vector<LinePoint> points;
    for (std::size_t i = 0; i < kParts; ++i) {
        const auto votes =
            voteOffset(within(moments, parts[i]), stayingIn(departures, parts[i], map), map, reach);
        const Timestamp at = parts[i].begin + parts[i].length() / 2;
        if (votes.prominence() >= kProminent)
            points.push_back({static_cast<double>(at - middle), static_cast<double>(votes.shift)});
    }
    if (points.size() < kFewestPoints) return map;
    const RobustLine line = robustLine(points);
    ClockMap drifting = map.pivotedAt(map.inverse(middle)).shifted(std::llround(line.middle));
    drifting.drift = std::llround(std::clamp(line.slope, -kLargestDrift, kLargestDrift) *
                                  static_cast<double>(ClockMap::kDriftUnit));
    return drifting;
}

SliceFit fitAt(const Lag& lag, TimeRange slice, std::span<const ThreadMoment> moments,
               const KernelStays& stays, std::size_t perfThreads) {
    SliceFit fit;
    fit.slice = slice;
    fit.map.offset = lag.lag;
    const auto departures = stayingIn(stays.departures, slice, fit.map);
    const Duration reach = std::min(lag.within, kVoteReach) * 2 + kVoteReach;
    fit.map = withDrift(fit.map, slice, reach, moments, departures);
    const OffsetVotes votes = voteOffset(moments, departures, fit.map, reach);
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
    const Timestamp at = a.slice.begin + a.slice.length() / 2;
    const Int128 apart = Int128{a.map.inverse(at)} - b.map.inverse(at);
    return std::max(apart, -apart) <= ForbiddenOffsets::Scale().reach;
}

// Without single times that lie far from all others, as damaged files have them: they would make the search
// coarse.
std::vector<Timestamp> sane(std::vector<Timestamp> times) {
    if (times.empty()) return times;
    const std::size_t outer = times.size() / 100 + (times.size() > 2);
    const Int128 low = times[outer];
    const Int128 high = times[times.size() - 1 - outer];
    std::erase_if(times, [&](Timestamp t) { return t < 2 * low - high || t > 2 * high - low; });
    return times;
}

bool countsFromStart(const PerfRecording& perf) {
    const auto& clock = perf.info.clock;
    return !clock || clock->id == kMonotonic || clock->id == kMonotonicRaw;
}

// How far the clocks can be apart, when both count from the start of the system.
Duration likelyLag(const PerfRecording& perf) {
    return kApartAtStart + std::max<Timestamp>(perf.range.end, 0) / kSinceStartOf;
}

// The part of the trace during which perf recorded, if the clocks are what they should be; empty when that
// cannot be told or is not so.
TimeRange likelyOverlap(const Trace& trace, const PerfRecording& perf) {
    if (!trace.info.clockIsMonotonic || !countsFromStart(perf)) return {};
    const Int128 lag = likelyLag(perf);
    return trace.range.clippedTo({saturate(perf.range.begin - lag), saturate(perf.range.end + lag)});
}

// Slices of a range, at equal distances that let none of `atLeast` ns lie between two.
TimeWindows slicesOf(TimeRange range, double moments, double density, Duration atLeast) {
    const auto wanted =
        static_cast<Duration>(std::min(moments / density, static_cast<double>(kLongestSlice)));
    const Duration length = std::clamp<Duration>(wanted, 1, range.length());
    const auto needed = static_cast<std::size_t>(range.length() / std::max(atLeast, length));
    const std::size_t count = length == range.length() ? 1 : std::clamp(needed, kFewestSlices, kMostSlices);
    return TimeWindows(range, count, length);
}

// Which slices are tried, in turn.
std::vector<TimeWindows> allSlices(const Trace& trace, const PerfRecording& perf) {
    std::vector<TimeWindows> slices;
    const double density = std::max(momentsPerNs(trace), 1e-12);
    const Duration perfLength = saturate(Int128{perf.range.end} - perf.range.begin);
    if (const TimeRange likely = likelyOverlap(trace, perf); !likely.empty()) {
        for (const double moments : kMomentsASlice)
            slices.push_back(slicesOf(likely, moments, density, likely.length()));
    }
    for (const double moments : kMomentsASlice)
        slices.push_back(slicesOf(trace.range, moments, density, perfLength));
    return slices;
}

// 0 … count - 1, those in the middle first.
std::vector<std::size_t> fromMiddle(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto away = [&](std::size_t i) { return i * 2 < count ? count - 2 * i : 2 * i - count; };
    std::ranges::stable_sort(order, {}, away);
    return order;
}

// Looks at every prominent lag of one slice. False: more than one of them would do.
bool searchSlice(TimeRange slice, std::span<const ThreadMoment> moments,
                 std::span<const Timestamp> departures, const KernelStays& stays, std::size_t perfThreads,
                 std::optional<SliceFit>& found, const Job& job) {
    for (const Lag& lag : searchLags(timesOf(moments), departures, kMostLags, job)) {
        if (job.cancelled()) return true;
        const SliceFit fit = fitAt(lag, slice, moments, stays, perfThreads);
        if (!fit.sure()) continue;
        if (found && !sameOffset(*found, fit)) return false;
        if (!found || fit.prominence > found->prominence) found = fit;
    }
    return true;
}

}  // namespace

std::span<const ThreadStay> stayingIn(std::span<const ThreadStay> stays, TimeRange range,
                                      const ClockMap& map) {
    return within(stays, {map.inverse(range.begin), map.inverse(range.end)});
}

bool SliceFit::sure() const {
    constexpr double kProminent = 20;  // of different runs it stays below 18, of the same it is above 60
    return prominence >= kProminent && isSure(valley);
}

SliceSearch searchSlices(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                         const Job& job) {
    const std::vector<Timestamp> departures = sane(beginsOf(stays.departures));
    SliceSearch search;
    for (const TimeWindows& slices : allSlices(trace, perf)) {
        const std::vector<ThreadMoment> moments = goMoments(trace, slices, job);
        for (const std::size_t i : fromMiddle(slices.count())) {
            if (job.cancelled()) return search;
            if (!searchSlice(slices[i], within(moments, slices[i]), departures, stays, perf.threads.size(),
                             search.found, job))
                return {std::nullopt, "what the threads do fits at more than one offset of the clocks"};
            if (search.found) return search;
        }
    }
    search.reason = "nothing that the threads of the trace do coincides with what perf saw of any threads";
    return search;
}

}  // namespace golanes
