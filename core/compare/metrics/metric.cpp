// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/metric.h"

#include <array>

namespace golanes {

namespace {

template <class Enum, std::size_t n>
std::string_view at(const std::array<std::string_view, n>& names, Enum e) {
    return names[static_cast<std::size_t>(e)];
}

}  // namespace

std::string_view name(MetricArea area) {
    static constexpr std::array<std::string_view, kMetricAreaCount> kNames{
        "requests", "waits",  "scheduling", "collector", "pauses",   "heap",       "network",
        "timers",   "states", "procs",      "cpu",       "profiles", "throttling", "recording"};
    return at(kNames, area);
}

std::string_view title(MetricArea area) {
    static constexpr std::array<std::string_view, kMetricAreaCount> kTitles{"Tasks, regions and requests",
                                                                            "Waits",
                                                                            "Scheduling",
                                                                            "Garbage collector",
                                                                            "Stops of the world",
                                                                            "Heap",
                                                                            "Network",
                                                                            "Timers",
                                                                            "What goroutines did",
                                                                            "Processors",
                                                                            "CPU by function",
                                                                            "Profiles",
                                                                            "Throttling",
                                                                            "The recording itself"};
    return at(kTitles, area);
}

std::string_view name(MetricUnit unit) {
    static constexpr std::array<std::string_view, 7> kNames{"ns",  "bytes", "bytes/s", "count",
                                                            "1/s", "share", "number"};
    return at(kNames, unit);
}

std::string_view name(MetricSense sense) {
    static constexpr std::array<std::string_view, 3> kNames{"lower is better", "higher is better", "neutral"};
    return at(kNames, sense);
}

std::string_view name(MetricBasis basis) {
    static constexpr std::array<std::string_view, 5> kNames{"absolute", "per second", "per request",
                                                            "per event", "share"};
    return at(kNames, basis);
}

}  // namespace golanes
