// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/freezes.h"
#include "core/compare/metrics/catalogue.h"

namespace golanes {

namespace {

constexpr MetricKind kind(MetricUnit unit, MetricBasis basis) {
    return {.area = MetricArea::Throttling,
            .unit = unit,
            .sense = MetricSense::LowerIsBetter,
            .basis = basis,
            .zeroWhenAbsent = true};
}

constexpr MetricRow kFreezes{"freezes.count",
                             "stretches in which nothing happened though goroutines were on processors",
                             kind(MetricUnit::Count, MetricBasis::Absolute)};
constexpr MetricRow kFrozen{"freezes.share", "share of the time in such stretches",
                            kind(MetricUnit::Share, MetricBasis::Share)};
constexpr MetricRow kThrottled{"throttled.cpus",
                               "CPUs that a cgroup's quota denied at once, on average (cpu.stat)",
                               {.area = MetricArea::Throttling,
                                .unit = MetricUnit::Number,
                                .sense = MetricSense::LowerIsBetter,
                                .basis = MetricBasis::PerSecond}};

void addFreezes(MetricSink& sink) {
    const Freezes freezes = findFreezes(sink.trace, sink.trace.range, sink.job);
    BlockSums count{}, time{};
    for (const Freeze& f : freezes.all) {
        const std::size_t block = sink.grid.of(f.time.begin);
        ++count[block];
        time[block] += static_cast<double>(f.time.length()) / 1e9;
    }
    sink.add(kFreezes, static_cast<double>(freezes.all.size()), freezes.all.size(), sink.total(count));
    sink.add(kFrozen, sumOf(time) / sink.seconds(), freezes.all.size(), sink.rate(time));
}

// Of readings on the clock of the trace only.
void addThrottled(MetricSink& sink, const CpuStat& stat) {
    if (!sink.trace.info.clockIsMonotonic || stat.clock != CpuStat::Clock::Monotonic) return;
    BlockSums time{};
    std::uint64_t count = 0;
    for (const CpuStat::Throttled& t : stat.throttled) {
        if (!sink.trace.range.contains(t.before)) continue;
        ++count;
        time[sink.grid.of(t.before)] += static_cast<double>(t.time) / 1e9;
    }
    sink.add(kThrottled, sumOf(time) / sink.seconds(), count, sink.rate(time));
}

}  // namespace

void addThrottlingMetrics(MetricSink& sink, const CpuStat* stat) {
    addFreezes(sink);
    if (stat) addThrottled(sink, *stat);
}

}  // namespace golanes
