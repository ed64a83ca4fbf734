// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/cpu_stat_text.h"

#include "app/golanes_cli/terminal_text.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

namespace golanes::cli {

namespace {

// How much a count grew from the first reading to the last; 0 when the cgroup was made anew between.
template <class Count>
Count grown(const CpuStat& stat, Count CpuStat::Reading::*count) {
    const Count first = stat.readings.front().*count;
    const Count last = stat.readings.back().*count;
    return last > first ? last - first : 0;
}

Duration throttledIn(const CpuStat& stat) {
    return grown(stat, &CpuStat::Reading::throttled);
}

std::uint64_t periodsIn(const CpuStat& stat) {
    return grown(stat, &CpuStat::Reading::periods);
}

}  // namespace

std::vector<std::pair<const char*, std::string>> cpuStatLines(const CpuStat& stat) {
    return {{"format", "readings of a cgroup's cpu.stat"},
            {"size", formatBytes(stat.fileBytes)},
            {"span", formatDuration(stat.range.length() - 1)},
            {"clock", std::string(name(stat.clock))},
            {"first reading", formatExactNs(stat.range.begin)},
            {"readings", formatCount(stat.readings.size())},
            {"throttled", fmt::format("{} in {} readings", formatDuration(throttledIn(stat)),
                                      formatCount(stat.throttled.size()))}};
}

nlohmann::json cpuStatInfoJson(const CpuStat& stat) {
    return {{"clock", name(stat.clock)},
            {"first_ns", stat.range.begin},
            {"last_ns", stat.range.end - 1},
            {"span_ns", stat.range.length() - 1},
            {"counts", {{"readings", stat.readings.size()}, {"throttled", stat.throttled.size()}}}};
}

void printCpuStat(const std::string& path, const CpuStat& stat) {
    std::cout << fmt::format("{}: cpu.stat, {}, {} readings\n", printable(path),
                             formatDuration(stat.range.length() - 1), formatCount(stat.readings.size()));
    std::cout << fmt::format("\nThrottled for {} in {} periods of {}\n", formatDuration(throttledIn(stat)),
                             formatCount(grown(stat, &CpuStat::Reading::throttledPeriods)),
                             formatCount(periodsIn(stat)));
    for (const CpuStat::Throttled& t : stat.throttled) {
        std::cout << fmt::format("  +{:<12} {:>10}  ended within {} before\n",
                                 formatDuration(t.before - stat.range.begin), formatDuration(t.time),
                                 formatDuration(t.before - t.after));
    }
}

nlohmann::json cpuStatJson(const CpuStat& stat) {
    nlohmann::json j = cpuStatInfoJson(stat);
    j["periods"] = periodsIn(stat);
    j["throttled_ns"] = throttledIn(stat);
    j["throttled"] = nlohmann::json::array();
    for (const CpuStat::Throttled& t : stat.throttled) {
        j["throttled"].push_back({{"after_ns", t.after},
                                  {"before_ns", t.before},
                                  {"throttled_ns", t.time},
                                  {"periods", t.periods}});
    }
    return j;
}

}  // namespace golanes::cli
