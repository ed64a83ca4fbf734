// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cpu_stat.h"

#include "core/base/int128.h"

#include <algorithm>

namespace golanes {

std::string_view name(CpuStat::Clock clock) {
    switch (clock) {
        case CpuStat::Clock::Monotonic:
            return "CLOCK_MONOTONIC";
        case CpuStat::Clock::Realtime:
            return "CLOCK_REALTIME";
        case CpuStat::Clock::Unknown:
            break;
    }
    return "unknown";
}

void findThrottled(CpuStat& stat) {
    stat.throttled.clear();
    if (stat.readings.empty()) return;
    stat.range = {stat.readings.front().time, stat.readings.back().time + 1};
    for (std::size_t i = 1; i < stat.readings.size(); ++i) {
        const CpuStat::Reading& a = stat.readings[i - 1];
        const CpuStat::Reading& b = stat.readings[i];
        if (b.throttled <= a.throttled) continue;
        const std::uint64_t periods =
            b.throttledPeriods > a.throttledPeriods ? b.throttledPeriods - a.throttledPeriods : 0;
        const Duration time = b.throttled - a.throttled;
        const Timestamp told = stat.throttled.empty() ? stat.range.begin : stat.throttled.back().before;
        const Timestamp since = std::max(told, saturate(Int128{a.time} - time));
        stat.throttled.push_back({a.time, b.time, since, time, periods});
    }
}

}  // namespace golanes
