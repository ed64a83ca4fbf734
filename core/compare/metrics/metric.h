// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/time_blocks.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace golanes {

// What part of a program's behaviour a metric is about, in the order in which people ask.
enum class MetricArea : std::uint8_t {
    Requests,    // tasks, regions, inferred requests
    Waits,       // by reason, site and region
    Scheduling,  // ready goroutines that waited for a P
    Collector,   // cycles, marking, assists, sweeping, allocation
    Pauses,      // stops of the world
    Heap,
    Network,
    Timers,
    States,  // what goroutines did all the time
    Procs,
    Cpu,         // samples
    Profiles,    // pprof files beside the trace
    Throttling,  // a cgroup's quota
    Density,     // of events in the recording
};
inline constexpr std::size_t kMetricAreaCount = 14;
std::string_view name(MetricArea area);   // "requests"…: of filters and JSON
std::string_view title(MetricArea area);  // "Tasks, regions and requests"…: for people

enum class MetricUnit : std::uint8_t {
    Nanoseconds,
    Bytes,
    BytesPerSecond,
    Count,      // of things
    PerSecond,  // things
    Share,      // 0…1
    Number,     // a mean number of things, or a ratio
};
std::string_view name(MetricUnit unit);  // "ns", "bytes", "bytes/s", "count", "1/s", "share", "number"

enum class MetricSense : std::uint8_t { LowerIsBetter, HigherIsBetter, Neutral };
std::string_view name(MetricSense sense);  // "lower is better"…

// What a metric is divided by, so that runs can be compared.
enum class MetricBasis : std::uint8_t {
    Absolute,    // nothing: a count grows with the length of the recording
    PerSecond,   // the length of the recording
    PerRequest,  // the number of requests, see RunFacts::requests
    PerEvent,    // how often it happened: means, quantiles, extremes
    Share,       // all of what it is a part of
};
std::string_view name(MetricBasis basis);  // "absolute", "per second", "per request", "per event", "share"

// What there is to know of a metric besides its value.
struct MetricKind {
    MetricArea area = MetricArea::Requests;
    MetricUnit unit = MetricUnit::Count;
    MetricSense sense = MetricSense::Neutral;
    MetricBasis basis = MetricBasis::Absolute;
    // Stands for what it belongs to: causes, and what users feel. Of several metrics that say the same thing
    // one is, so that it and not its relatives is told first.
    bool headline = false;
    // The formats of Go 1.5–1.21 and of 1.22 on tell it differently, so one of each cannot be compared.
    bool withinFormat = false;
    // A run that has no such thing counts as 0, if it has what that is a part of; else it has no value.
    bool zeroWhenAbsent = false;

    bool operator==(const MetricKind&) const = default;
};

// One number of one run.
struct RunMetric {
    std::string name;   // a path, see metric_name.h: "stw.p99", "tasks.order.p99"
    std::string words;  // what it is, in plain words: "stops of the world: the longest of 99 %"
    MetricKind kind;
    double value = 0;
    std::uint64_t events = 0;  // how many things it was computed from
    // The same over time, for a run that stands alone; null where that says nothing (extremes, minima).
    std::shared_ptr<const TimeBlocks> blocks;
    std::string partOf = {};  // the metric of the whole ("cpu.samples.per_second"); empty: every run has that
};

}  // namespace golanes
