// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_cycles.h"
#include "core/analysis/gc/gc_effort.h"
#include "core/analysis/gc/mmu.h"
#include "core/analysis/gc/utilization.h"
#include "core/compare/metrics/catalogue.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr MetricKind kind(MetricUnit unit, MetricBasis basis, bool headline = false) {
    return {.area = MetricArea::Collector,
            .unit = unit,
            .sense = MetricSense::LowerIsBetter,
            .basis = basis,
            .headline = headline,
            .zeroWhenAbsent = true};
}

constexpr MetricRow kCycles{"gc.cycles", "collections that began",
                            kind(MetricUnit::Count, MetricBasis::Absolute)};
constexpr MetricRow kRate{"gc.per_second", "collections that began, a second",
                          kind(MetricUnit::PerSecond, MetricBasis::PerSecond, true)};
constexpr MetricRow kMarking{"gc.mark.share", "share of the time in which the collector marked",
                             kind(MetricUnit::Share, MetricBasis::Share)};
constexpr MetricRow kWorkers{"gc.workers.share",
                             "share of the processors that dedicated and fractional mark workers took",
                             kind(MetricUnit::Share, MetricBasis::Share)};
constexpr MetricRow kIdleWorkers{"gc.idle_workers.share",
                                 "share of the processors that marked because they had nothing else to do",
                                 {.area = MetricArea::Collector,
                                  .unit = MetricUnit::Share,
                                  .basis = MetricBasis::Share,
                                  .zeroWhenAbsent = true}};
constexpr MetricRow kAssists{"gc.assist.share",
                             "mark assists: goroutines at once, on average, over the processors",
                             kind(MetricUnit::Share, MetricBasis::Share)};
constexpr MetricRow kAssistEach{"gc.assist.per_request", "mark assists: time for each request",
                                kind(MetricUnit::Nanoseconds, MetricBasis::PerRequest)};
constexpr MetricRow kSweeps{"gc.sweep.share", "sweeping: share of the processors",
                            kind(MetricUnit::Share, MetricBasis::Share)};

double processors(const MetricSink& sink) {
    return static_cast<double>(std::max<std::int64_t>(sink.facts.goMaxProcs, 1));
}

void addCycles(MetricSink& sink) {
    std::vector<Latency> marks;
    BlockSums begun{}, marked{};
    std::uint64_t cycles = 0;
    for (const GcCycle& cycle : gcCycles(sink.trace, sink.whole, sink.job)) {
        const std::size_t block = sink.grid.of(cycle.time.begin);
        if (cycle.time.begin > sink.trace.range.begin) {
            ++cycles;
            ++begun[block];
        }
        marked[block] += static_cast<double>(cycle.mark.length()) / 1e9;
        if (cycle.complete && !cycle.mark.empty()) marks.push_back({cycle.mark.end, cycle.mark.length()});
    }
    sink.add(kCycles, static_cast<double>(cycles), cycles, sink.total(begun));
    sink.add(kRate, static_cast<double>(cycles) / sink.seconds(), cycles, sink.rate(begun));
    sink.add(kMarking, sumOf(marked) / sink.seconds(), cycles, sink.rate(marked));
    sink.addTimes({.prefix = "gc.mark", .words = "marking of a collection", .area = MetricArea::Collector},
                  marks);
}

void addEffort(MetricSink& sink) {
    const GcEffort effort = gcEffort(sink.trace, sink.whole, sink.job);
    const double time = sink.seconds() * 1e9 * processors(sink);
    BlockSums working{}, idle{};
    for (const WorkerRun& run : effort.runs)
        (run.kind == WorkerKind::Idle ? idle : working)[sink.grid.of(run.time.begin)] +=
            static_cast<double>(run.time.length()) / 1e9 / processors(sink);
    BlockSums assisted{};
    for (const Range& range : sink.trace.ranges)
        if (range.kind == RangeKind::MarkAssist)
            assisted[sink.grid.of(range.start)] += static_cast<double>(range.end - range.start);
    BlockSums assistShare = assisted;
    for (double& block : assistShare) block /= 1e9 * processors(sink);
    sink.add(kWorkers, sumOf(working) / sink.seconds(), effort.runs.size(), sink.rate(working));
    sink.add(kIdleWorkers, sumOf(idle) / sink.seconds(), effort.runs.size(), sink.rate(idle));
    sink.add(kAssists, static_cast<double>(effort.assists.time) / time, effort.assists.count,
             sink.rate(assistShare));
    if (sink.facts.requests > 0)
        sink.add(kAssistEach,
                 static_cast<double>(effort.assists.time) / static_cast<double>(sink.facts.requests),
                 effort.assists.count, sink.perRequest(assisted));
    sink.add(kSweeps, static_cast<double>(effort.sweeps.time) / time, effort.sweeps.count);
}

// The minimum over windows: an extreme, which one run says nothing of how much it varies.
void addMmu(MetricSink& sink) {
    static constexpr std::array<std::pair<int, Duration>, 3> kWindows{
        {{1, 1'000'000}, {10, 10'000'000}, {100, 100'000'000}}};
    const auto changes = mutatorUtilization(sink.trace, GcWork::All);
    if (changes.empty()) return;
    for (const auto& [ms, window] : kWindows)
        sink.add(fmt::format("mmu.{}ms", ms),
                 fmt::format("minimum mutator utilization: the least share that the program had for itself "
                             "in any {} ms",
                             ms),
                 {.area = MetricArea::Collector,
                  .unit = MetricUnit::Share,
                  .sense = MetricSense::HigherIsBetter,
                  .basis = MetricBasis::Share},
                 minimumUtilization(changes, window), changes.size());
}

}  // namespace

void addCollectorMetrics(MetricSink& sink) {
    addCycles(sink);
    addEffort(sink);
    addMmu(sink);
}

}  // namespace golanes
