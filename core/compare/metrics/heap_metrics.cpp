// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr MetricKind kind(MetricUnit unit, MetricBasis basis, bool headline = false) {
    return {.area = MetricArea::Heap,
            .unit = unit,
            .sense = MetricSense::LowerIsBetter,
            .basis = basis,
            .headline = headline};
}

constexpr MetricRow kMean{"heap.live.mean", "heap in use, mean over time",
                          kind(MetricUnit::Bytes, MetricBasis::PerSecond, true)};
constexpr MetricRow kMax{"heap.live.max", "heap in use, the most",
                         kind(MetricUnit::Bytes, MetricBasis::PerEvent)};
constexpr MetricRow kGoal{"heap.goal.max", "goal of the heap, the most",
                          kind(MetricUnit::Bytes, MetricBasis::PerEvent)};
constexpr MetricRow kAllocated{"heap.allocated.per_second", "allocation a second, as the heap's samples tell",
                               kind(MetricUnit::BytesPerSecond, MetricBasis::PerSecond, true)};
constexpr MetricRow kAllocatedEach{"heap.allocated.per_request",
                                   "allocation for each request, as the heap's samples tell",
                                   kind(MetricUnit::Bytes, MetricBasis::PerRequest, true)};

using Samples = std::vector<MetricSample>;

const Samples& samplesOf(const MetricSink& sink, Metric metric) {
    return sink.trace.metrics[static_cast<std::size_t>(metric)];
}

double greatest(const Samples& samples) {
    return static_cast<double>(std::ranges::max_element(samples, {}, &MetricSample::value)->value);
}

void addMean(MetricSink& sink, const Samples& live) {
    BlockSums byteNs{}, time{};
    for (std::size_t i = 0; i < live.size(); ++i) {
        const Timestamp end = i + 1 < live.size() ? live[i + 1].time : sink.trace.range.end;
        const auto length = static_cast<double>(end - live[i].time);
        const std::size_t block = sink.grid.of(live[i].time);
        byteNs[block] += length * static_cast<double>(live[i].value);
        time[block] += length;
    }
    if (sumOf(time) > 0) sink.add(kMean, sumOf(byteNs) / sumOf(time), live.size(), sink.mean(byteNs, time));
}

void addAllocated(MetricSink& sink, const Samples& live) {
    BlockSums grown{};
    for (std::size_t i = 1; i < live.size(); ++i)
        if (live[i].value > live[i - 1].value)
            grown[sink.grid.of(live[i].time)] += static_cast<double>(live[i].value - live[i - 1].value);
    const double all = sumOf(grown);
    sink.add(kAllocated, all / sink.seconds(), live.size(), sink.rate(grown));
    if (sink.facts.requests > 0)
        sink.add(kAllocatedEach, all / static_cast<double>(sink.facts.requests), live.size(),
                 sink.perRequest(grown));
}

}  // namespace

void addHeapMetrics(MetricSink& sink) {
    const Samples& live = samplesOf(sink, Metric::HeapLive);
    const Samples& goal = samplesOf(sink, Metric::HeapGoal);
    if (!live.empty()) {
        addAllocated(sink, live);
        addMean(sink, live);
        sink.add(kMax, greatest(live), live.size());
    }
    if (!goal.empty()) sink.add(kGoal, greatest(goal), goal.size());
}

}  // namespace golanes
