// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sites.h"
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <map>

namespace golanes {

namespace {

constexpr MetricKind kShare{
    .area = MetricArea::Cpu, .unit = MetricUnit::Share, .basis = MetricBasis::Share, .zeroWhenAbsent = true};
constexpr MetricRow kSamples{"cpu.samples.per_second",
                             "samples of the CPU profiler, a second",
                             {.area = MetricArea::Cpu,
                              .unit = MetricUnit::PerSecond,
                              .basis = MetricBasis::PerSecond,
                              .zeroWhenAbsent = true}};
// Functions with fewer samples tell of nothing but chance.
constexpr std::uint64_t kFewestSamples = 5;

}  // namespace

void addCpuMetrics(MetricSink& sink) {
    const Trace& trace = sink.trace;
    if (trace.samples.empty()) return;
    BlockSums all{};
    std::map<std::string_view, BlockSums> byFunction;
    for (const CpuSample& sample : trace.samples) {
        const std::size_t block = sink.grid.of(sample.time);
        ++all[block];
        const auto frames = trace.stacks[sample.stack];
        if (!frames.empty()) ++byFunction[trace.strings[trace.stacks.frame(frames.front()).function]][block];
    }
    sink.add(kSamples, static_cast<double>(trace.samples.size()) / sink.seconds(), trace.samples.size(),
             sink.rate(all));
    sink.partOf = kSamples.suffix;
    for (const Site& leaf : sampleLeaves(trace)) {
        if (leaf.count < kFewestSamples) break;
        sink.add("cpu." + ownPart(leaf.key) + ".share",
                 "CPU in " + leaf.key + " itself: share of the samples", kShare,
                 static_cast<double>(leaf.count) / static_cast<double>(trace.samples.size()), leaf.count,
                 sink.mean(byFunction[leaf.key], all));
    }
}

}  // namespace golanes
