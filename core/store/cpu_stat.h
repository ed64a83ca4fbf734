// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/import_report.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// What a cgroup's cpu.stat told, read again and again while a program ran: when the kernel held its threads
// back because they had used up their quota (cpu.max; cpu.cfs_quota_us). Immutable.
struct CpuStat {
    enum class Clock : std::uint8_t { Unknown, Monotonic, Realtime };

    // One reading. Counts are since the cgroup was made.
    struct Reading {
        Timestamp time = 0;
        std::uint64_t periods = 0;           // nr_periods: in which threads of it wanted to run
        std::uint64_t throttledPeriods = 0;  // nr_throttled: in which the quota was used up
        Duration throttled = 0;              // how long its run queues stood still; of all CPUs together
    };
    // Between two readings the throttled time grew. The kernel adds it when it lets threads run again: that
    // was in (after, before].
    struct Throttled {
        Timestamp after = 0;   // the reading that did not know of it
        Timestamp before = 0;  // the reading that did
        // None of it was earlier: its time before `after`, but not before what was told earlier. Later where
        // several CPUs stood still at once.
        Timestamp since = 0;
        Duration time = 0;  // > 0, of all CPUs together
        std::uint64_t periods = 0;

        // In which threads were held back; what is inferred and not recorded.
        TimeRange within() const { return {since, before}; }
    };

    Clock clock = Clock::Unknown;
    TimeRange range;  // from the first to behind the last reading
    ImportReport report;
    std::uint64_t fileBytes = 0;
    std::vector<Reading> readings;     // by time
    std::vector<Throttled> throttled;  // by time
};

using CpuStatPtr = std::shared_ptr<const CpuStat>;

// "CLOCK_MONOTONIC", "CLOCK_REALTIME"; "unknown"
std::string_view name(CpuStat::Clock clock);
// Fills `throttled` and `range` from the readings, which are in the order of time.
void findThrottled(CpuStat& stat);

}  // namespace golanes
