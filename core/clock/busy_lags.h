// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/time.h"
#include "core/clock/lag_search.h"
#include "core/clock/thread_activity.h"

#include <span>
#include <vector>

namespace golanes {

// One thread: when it was busy, by one clock, and times at which it was seen so, by another. Both sorted.
struct BusyThread {
    std::vector<TimeRange> busy;
    std::vector<Timestamp> seen;
};

// The lags of the clock of `busy`, which lasted for `range`, behind that of `seen` at which the threads were
// seen most often while they were busy, against what chance would give. The most prominent first, each a good
// way from the others, at most `most`. Empty when cancelled.
std::vector<Lag> searchBusyLags(std::span<const BusyThread> threads, TimeRange range, std::size_t most,
                                const Job& job);

}  // namespace golanes
