// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock/clock_map.h"
#include "core/clock/thread_activity.h"

#include <cstddef>
#include <span>

namespace golanes {

// Where most pairs of a Go event and a departure into the kernel agree.
struct OffsetVotes {
    Duration shift = 0;     // to add to the offset of the map that was given
    std::size_t votes = 0;  // pairs that agree with it within 3 µs
    double around = 0;      // how many agree with any other shift, on average

    // By how many standard deviations of chance the votes stand out.
    double prominence() const;
};

// More pairs than sound recordings have.
inline constexpr std::size_t kMostPairs = std::size_t{1} << 23;

// Calls f(moment, departure, Go's time less that of the departure by `map`) for all pairs, of any threads,
// that lie at most `within` apart; for no more than kMostPairs, which only forged recordings reach. Both
// sorted.
template <class F>
void forEachPair(std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures,
                 const ClockMap& map, Duration within, F f) {
    std::size_t from = 0;
    std::size_t pairs = 0;
    for (const ThreadStay& d : departures) {
        const Int128 at = map(d.begin);
        while (from < moments.size() && moments[from].time < at - within) ++from;
        for (std::size_t i = from; i < moments.size() && moments[i].time <= at + within; ++i) {
            if (++pairs > kMostPairs) return;
            f(moments[i], d, static_cast<Duration>(moments[i].time - at));
        }
    }
}

// Lets all pairs that are at most `within` apart vote.
OffsetVotes voteOffset(std::span<const ThreadMoment> moments, std::span<const ThreadStay> departures,
                       const ClockMap& map, Duration within);

}  // namespace golanes
