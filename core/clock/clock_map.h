// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"
#include "core/base/time.h"

#include <cstdint>

namespace golanes {

// How one clock reads while another reads t: t + offset + drift · (t - pivot). All arithmetic is of integers
// of 128 bits, rounded once to the nearest ns; times that 64 bits cannot hold become the nearest that they
// can.
struct ClockMap {
    // The drift is counted in 10^-15: a thousandth of a ppm is 10^6.
    static constexpr std::int64_t kDriftUnit = 1'000'000'000'000'000;
    static constexpr std::int64_t kDriftOfPpm = kDriftUnit / 1'000'000;
    // Clocks that differ by more than 1 % are not both clocks.
    static constexpr std::int64_t kLargestDrift = kDriftUnit / 100;

    Timestamp pivot = 0;     // time on the first clock at which `offset` holds
    Int128 offset = 0;       // ns; may be as large as the distance of any two times
    std::int64_t drift = 0;  // ± kLargestDrift

    bool operator==(const ClockMap&) const = default;
    double driftPpm() const { return static_cast<double>(drift) / static_cast<double>(kDriftOfPpm); }

    // Second clock's time at t of the first.
    Timestamp operator()(Timestamp t) const;
    // First clock's time at t of the second: of the times that are mapped to t, or next to it, one. So
    // inverse(map(t)) is t, or with a negative drift at most 1 ns off.
    Timestamp inverse(Timestamp t) const;
    // The same relation with the offset told at another time; to the nearest ns and 10^-15.
    ClockMap pivotedAt(Timestamp newPivot) const;
    // The second clock set forward by `by`.
    ClockMap shifted(Duration by) const;
    // From the second clock to the first.
    ClockMap inverted() const;
};

// From the first clock of `first` to the second of `second`, whose first clock is the second of `first`.
// Right to 1 ns within 13 days of the pivot, to which the rounding of the drift adds up.
ClockMap composed(const ClockMap& first, const ClockMap& second);

}  // namespace golanes
