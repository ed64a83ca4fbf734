// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/pauses.h"
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <map>

namespace golanes {

namespace {

constexpr MetricRow kShare{"stw.share",
                           "share of the time in which the world was stopped",
                           {.area = MetricArea::Pauses,
                            .unit = MetricUnit::Share,
                            .sense = MetricSense::LowerIsBetter,
                            .basis = MetricBasis::Share,
                            .zeroWhenAbsent = true}};

Latency latencyOf(TimeRange time) {
    return {time.end, time.length()};
}

}  // namespace

void addPauseMetrics(MetricSink& sink) {
    std::vector<Latency> all, stopping;
    std::map<StringId, std::vector<Latency>> byReason;
    BlockSums stopped{};
    for (const Pause& pause : pausesIn(sink.trace, sink.whole, sink.job)) {
        all.push_back(latencyOf(pause.time));
        byReason[sink.trace.ranges[pause.row].reason].push_back(all.back());
        if (pause.delay.procs > 0) stopping.push_back({pause.time.end, pause.delay.time});
        stopped[sink.grid.of(pause.time.begin)] += static_cast<double>(pause.time.length()) / 1e9;
    }
    sink.addTimes(
        {.prefix = "stw", .words = "stops of the world", .area = MetricArea::Pauses, .headline = true}, all);
    sink.add(kShare, sumOf(stopped) / sink.seconds(), all.size(), sink.rate(stopped));
    for (const auto& [reason, times] : byReason) {
        const std::string_view text = sink.trace.strings[reason];
        sink.addTimes({.prefix = "stw." + goPart(text),
                       .words = "stops of the world for " + std::string(text),
                       .area = MetricArea::Pauses},
                      times);
    }
    sink.addTimes({.prefix = "stw.stopping",
                   .words = "time until a stop of the world that was held up began",
                   .area = MetricArea::Pauses},
                  stopping);
}

}  // namespace golanes
