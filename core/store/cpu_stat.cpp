// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cpu_stat.h"

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
        stat.throttled.push_back({a.time, b.time, b.throttled - a.throttled, periods});
    }
}

}  // namespace golanes
