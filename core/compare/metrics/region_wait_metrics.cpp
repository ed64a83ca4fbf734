// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/blocking.h"
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <fmt/format.h>

#include <map>

namespace golanes {

namespace {

constexpr MetricRow kPerRegion{"per_region",
                               "time waited in each",
                               {.area = MetricArea::Waits,
                                .unit = MetricUnit::Nanoseconds,
                                .sense = MetricSense::LowerIsBetter,
                                .basis = MetricBasis::PerEvent,
                                .headline = true,
                                .zeroWhenAbsent = true}};
// Blocks cost a pass over the spans each: of more spans they are left out.
constexpr std::size_t kMostSpans = 2'000'000;

using Key = std::pair<StringId, StateId>;

// Ends of regions by name and block, whose waits are spread over them.
std::map<StringId, BlockSums> endsOf(const MetricSink& sink) {
    std::map<StringId, BlockSums> ends;
    for (const Region& r : sink.trace.regions)
        if (r.begun || r.ended) ++ends[r.name][sink.grid.of(r.end)];
    return ends;
}

// How long goroutines waited in regions, by block.
std::map<Key, BlockSums> waitsByBlock(MetricSink& sink, const Sites& sites) {
    std::map<Key, BlockSums> times;
    if (sink.trace.goSpans.size() > kMostSpans) return times;
    for (std::size_t b = 0; b < kTimeBlocks; ++b)
        for (const auto& row : blocking(sink.trace, sites, {sink.grid.time(b), {}}, sink.job).regions)
            times[{row.key, row.state}][b] = static_cast<double>(row.sum.sum.time);
    return times;
}

}  // namespace

void addRegionWaitMetrics(MetricSink& sink) {
    const Trace& trace = sink.trace;
    if (trace.regions.empty()) return;
    const auto ends = endsOf(sink);
    const Sites sites(trace);
    const auto byBlock = waitsByBlock(sink, sites);
    for (const auto& row : blocking(trace, sites, sink.whole, sink.job).regions) {
        const auto regions = ends.find(row.key);
        if (regions == ends.end()) continue;
        const StateInfo& state = trace.states[row.state];
        const bool syscall = state.state == GoState::Syscall;
        const std::string_view name = trace.strings[row.key], reason = trace.strings[state.reason];
        const auto blocks = byBlock.find({row.key, row.state});
        MetricKind kind = kPerRegion.kind;
        kind.withinFormat = syscall;
        sink.add("regions." + ownPart(name) + ".waits." + (syscall ? "syscall" : goPart(reason)) + '.' +
                     std::string(kPerRegion.suffix),
                 fmt::format("waits in region {} ({}): {}", name, syscall ? "system calls" : reason,
                             kPerRegion.words),
                 kind, static_cast<double>(row.sum.sum.time) / sumOf(regions->second), row.sum.sum.count,
                 blocks == byBlock.end() ? nullptr : sink.mean(blocks->second, regions->second));
    }
}

}  // namespace golanes
