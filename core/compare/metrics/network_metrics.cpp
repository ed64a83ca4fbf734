// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/netpoll_stats.h"
#include "core/compare/metrics/catalogue.h"

namespace golanes {

namespace {

constexpr MetricRow kPolls{"netpoll.polls.per_second",
                           "polls a second that found something",
                           {.area = MetricArea::Network,
                            .unit = MetricUnit::PerSecond,
                            .basis = MetricBasis::PerSecond,
                            .zeroWhenAbsent = true}};
constexpr MetricRow kStarved{
    "netpoll.starved.share",
    "share of the time in which nobody polled though goroutines waited for the network",
    {.area = MetricArea::Network,
     .unit = MetricUnit::Share,
     .sense = MetricSense::LowerIsBetter,
     .basis = MetricBasis::Share,
     .zeroWhenAbsent = true}};

}  // namespace

void addNetworkMetrics(MetricSink& sink) {
    sink.addTimes({.prefix = "netpoll.delay",
                   .words = "goroutines that the network woke, until they ran",
                   .area = MetricArea::Network,
                   .headline = true},
                  latenciesOf(sink.trace, sink.whole, LatencyKind::Netpoll, kEmptyString, sink.job));
    const NetpollStats stats = netpollStats(sink.trace, sink.whole, sink.job);
    sink.add(kPolls, static_cast<double>(stats.polls) / sink.seconds(), stats.polls);
    BlockSums starved{};
    for (const PollerStarvation& s : stats.starved)
        starved[sink.grid.of(s.time.begin)] += static_cast<double>(s.time.length()) / 1e9;
    sink.add(kStarved, sumOf(starved) / sink.seconds(), stats.starved.size(), sink.rate(starved));
}

}  // namespace golanes
