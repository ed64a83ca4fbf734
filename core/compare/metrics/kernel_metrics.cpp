// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/cpu_totals.h"
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace golanes {

namespace {

constexpr MetricKind share(MetricSense sense, bool headline = false) {
    return {.area = MetricArea::Cpu,
            .unit = MetricUnit::Share,
            .sense = sense,
            .basis = MetricBasis::Share,
            .headline = headline};
}

// Runs with perf data in which no goroutine starts with the function have 0 of it; those without have none.
constexpr MetricKind ofFunction() {
    MetricKind kind = share(MetricSense::Neutral);
    kind.zeroWhenAbsent = true;
    return kind;
}

// Parts of the time in which Go called goroutines running.
struct Part {
    MetricRow row;
    Duration CpuTimes::*time;
};
constexpr std::array kParts{
    Part{{"perf.on_cpu.share", "share of the time running in which goroutines truly were on a CPU (perf)",
          share(MetricSense::HigherIsBetter)},
         &CpuTimes::onCpu},
    Part{{"perf.run_queue.share", "share of the time running in which Linux had no CPU for them (perf)",
          share(MetricSense::LowerIsBetter, true)},
         &CpuTimes::runQueue},
    Part{{"perf.blocked.share", "share of the time running in which their threads slept in the kernel (perf)",
          share(MetricSense::LowerIsBetter)},
         &CpuTimes::blocked},
};
constexpr MetricRow kPerRequest{"perf.cpu.per_request",
                                "time of goroutines on a CPU, for each request (perf)",
                                {.area = MetricArea::Cpu,
                                 .unit = MetricUnit::Nanoseconds,
                                 .sense = MetricSense::LowerIsBetter,
                                 .basis = MetricBasis::PerRequest,
                                 .headline = true}};
// Less of the run than this says nothing of all its requests.
constexpr double kNearlyAll = 0.95;
// Start functions with a smaller share of the time on CPUs tell of nothing but chance.
constexpr double kLeastShare = 0.005;

double part(Duration time, Duration of) {
    return of > 0 ? static_cast<double>(time) / static_cast<double>(of) : 0;
}

std::uint64_t goroutinesOf(const CpuTotals& totals) {
    std::uint64_t count = 0;
    for (const CpuTotals::Row& f : totals.functions) count += f.count;
    return count;
}

bool coversAll(const MetricSink& sink, const KernelTracks& kernel) {
    const Duration both = kernel.range.clippedTo(sink.trace.range).length();
    return part(both, sink.trace.range.length()) >= kNearlyAll;
}

}  // namespace

void addKernelMetrics(MetricSink& sink, const KernelTracks* kernel) {
    // Without switches onto CPUs the times would be too low, and a comparison with others wrong.
    if (!kernel || !kernel->runsComplete) return;
    const Sources sources(sink.trace, kernel);
    const CpuTotals whole = cpuTotals(sources, sink.whole, sink.job);
    if (whole.all.running == 0) return;
    std::vector<CpuTimes> blocks;
    for (std::size_t b = 0; b < kTimeBlocks && !sink.job.cancelled(); ++b)
        blocks.push_back(cpuTimes(sources, {sink.grid.time(b), {}}, sink.job));
    const auto sums = [&](Duration CpuTimes::*time) {
        BlockSums out{};
        for (std::size_t b = 0; b < blocks.size(); ++b) out[b] = static_cast<double>(blocks[b].*time);
        return out;
    };
    const BlockSums running = sums(&CpuTimes::running);
    for (const Part& p : kParts)
        sink.add(p.row, part(whole.all.*p.time, whole.all.running), goroutinesOf(whole),
                 sink.mean(sums(p.time), running));
    if (sink.facts.requests > 0 && coversAll(sink, *kernel))
        sink.add(kPerRequest, static_cast<double>(whole.all.onCpu) / static_cast<double>(sink.facts.requests),
                 sink.facts.requests, sink.perRequest(sums(&CpuTimes::onCpu)));
    sink.partOf = kParts.front().row.suffix;
    for (const CpuTotals::Row& f : whole.functions) {
        const double of = part(f.times.onCpu, whole.all.onCpu);
        if (f.name == kEmptyString || of < kLeastShare) continue;
        const std::string function(sink.trace.strings[f.name]);
        sink.add(fmt::format("perf.goroutines.{}.on_cpu.share", ownPart(function)),
                 fmt::format("goroutines of {}: share of all their time on a CPU (perf)", function),
                 ofFunction(), of, f.count);
    }
}

}  // namespace golanes
