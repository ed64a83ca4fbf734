// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"
#include "core/base/job.h"
#include "core/base/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// A lag at which times of two lists fall together more often than at those around it.
struct Lag {
    Int128 lag = 0;         // first clock's time less the second's, ns
    Duration within = 0;    // ± of `lag`
    double prominence = 0;  // in standard deviations of chance
};

// The lags between two sorted lists of times at which most of them coincide, the most prominent first, at
// most `most`. Every lag that makes the lists overlap is looked at, at once, by Fourier transforms: the cost
// depends on neither the number of times nor that of the lags, but the longer the lists last the coarser is
// the result: 4 µs up to 4 s. Empty when cancelled or a list is.
std::vector<Lag> searchLags(std::span<const Timestamp> first, std::span<const Timestamp> second,
                            std::size_t most, const Job& job);

}  // namespace golanes
