// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"

#include <fmt/format.h>

namespace golanes {

namespace {

// The two formats do not tell of the same procs, nor the same of calls that keep theirs.
constexpr MetricKind kShare{.area = MetricArea::Procs,
                            .unit = MetricUnit::Share,
                            .basis = MetricBasis::Share,
                            .withinFormat = true,
                            .zeroWhenAbsent = true};

struct Use {
    std::string_view suffix, words;
    Duration CarrierSum::*time;
};
constexpr Use kUses[] = {
    {"running", "ran goroutines of the program", &CarrierSum::running},
    {"gc", "ran workers of the collector", &CarrierSum::gcWorker},
    {"syscall", "was held by a system call", &CarrierSum::syscall},
};

// What a use takes of the time of `procs` processors.
void add(MetricSink& sink, std::string name, std::string words, BlockedSum sum, double procs, bool headline) {
    for (double& block : sum.time) block /= 1e9 * procs;
    MetricKind kind = kShare;
    kind.headline = headline;
    sink.add(std::move(name), std::move(words), kind,
             static_cast<double>(sum.whole.time) / 1e9 / sink.seconds() / procs, sum.whole.count,
             sink.rate(sum.time));
}

}  // namespace

void addProcMetrics(MetricSink& sink, const RunSums& sums) {
    const double procs = static_cast<double>(std::max<std::int64_t>(sink.facts.goMaxProcs, 1));
    for (const Use& use : kUses) {
        const auto all = sums.sum([&](const AreaSums& area) {
            TimeCount sum;
            for (const CarrierSum& p : area.procs) sum.add(p.*use.time, p.runs);
            return sum;
        });
        add(sink, fmt::format("procs.{}.share", use.suffix),
            fmt::format("share of the processors that {}", use.words), all, procs, use.suffix == "running");
    }
    for (std::size_t p = 0; p < sums.whole.procs.size(); ++p) {
        const auto sum = sums.sum([&](const AreaSums& area) {
            return p < area.procs.size() ? TimeCount{area.procs[p].running, area.procs[p].runs} : TimeCount{};
        });
        const std::uint64_t number = sink.trace.procs[p].id;
        add(sink, fmt::format("procs.P{}.running.share", number),
            fmt::format("share of the time in which P{} ran goroutines of the program", number), sum, 1,
            false);
    }
}

}  // namespace golanes
