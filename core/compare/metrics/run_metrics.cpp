// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/run_metrics.h"

#include "core/base/parallel.h"
#include "core/compare/metrics/catalogue.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>

namespace golanes {

namespace {

using Part = std::function<void(MetricSink&)>;

// The catalogue but for requests, which others are told by; what takes longest first, for they run side by
// side.
std::vector<Part> catalogue(const RunInput& input) {
    return {[](MetricSink& sink) {
                const auto sums = RunSums::of(sink.tracePtr, sink.grid, sink.job);
                if (!sums) return;
                addWaitMetrics(sink, *sums);
                addStateMetrics(sink, *sums);
                addProcMetrics(sink, *sums);
            },
            addSchedulingMetrics,
            addRegionWaitMetrics,
            addNetworkMetrics,
            [&input](MetricSink& sink) { addThrottlingMetrics(sink, input.cpuStat.get()); },
            addCollectorMetrics,
            addTimerMetrics,
            addPauseMetrics,
            addHeapMetrics,
            addCpuMetrics,
            [&input](MetricSink& sink) { addKernelMetrics(sink, input.kernel.get()); },
            [&input](MetricSink& sink) { addProfileMetrics(sink, input.profiles); },
            addRecordingMetrics};
}

}  // namespace

const RunMetric* RunMetrics::find(std::string_view name) const {
    const auto it = std::ranges::find(metrics, name, &RunMetric::name);
    return it == metrics.end() ? nullptr : &*it;
}

RunMetrics runMetrics(const RunInput& input, Job& job) {
    RunMetrics run{runFacts(*input.trace, input.label), {}};
    if (input.trace->range.empty()) return run;
    MetricSink requests(input.trace, run.facts, run.metrics, job);
    addRequestMetrics(requests);
    const auto parts = catalogue(input);
    std::vector<std::vector<RunMetric>> found(parts.size());
    std::atomic<std::uint64_t> done{0};
    job.enter(Job::Stage::Indexing, parts.size());
    forEachParallel(parts.size(), [&](std::size_t i) {
        Job part(&job);
        MetricSink sink(input.trace, run.facts, found[i], part);
        sink.requests = requests.requests;
        if (!part.cancelled()) parts[i](sink);
        job.advanceTo(++done);
    });
    for (auto& metrics : found) std::ranges::move(metrics, std::back_inserter(run.metrics));
    if (job.cancelled()) run.metrics.clear();
    std::ranges::stable_sort(run.metrics, {}, [](const RunMetric& m) { return m.kind.area; });
    return run;
}

}  // namespace golanes
