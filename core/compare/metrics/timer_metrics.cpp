// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/timer_stats.h"
#include "core/compare/metrics/catalogue.h"

namespace golanes {

namespace {

constexpr MetricRow kImbalance{"timers.imbalance",
                               "firings of the P with most, over the mean of all Ps: 1 is even",
                               {.area = MetricArea::Timers,
                                .unit = MetricUnit::Number,
                                .sense = MetricSense::LowerIsBetter,
                                .basis = MetricBasis::PerEvent,
                                .headline = true}};
constexpr MetricRow kBursts{"timers.bursts.per_second",
                            "times a second that many timers fired at once",
                            {.area = MetricArea::Timers,
                             .unit = MetricUnit::PerSecond,
                             .sense = MetricSense::LowerIsBetter,
                             .basis = MetricBasis::PerSecond,
                             .zeroWhenAbsent = true}};

}  // namespace

void addTimerMetrics(MetricSink& sink) {
    sink.addTimes({.prefix = "timers.delay",
                   .words = "timers that fired, until their goroutine ran",
                   .area = MetricArea::Timers,
                   .headline = true},
                  latenciesOf(sink.trace, sink.whole, LatencyKind::Timer, kEmptyString, sink.job));
    const TimerStats stats = timerStats(sink.trace, sink.whole, sink.job);
    if (stats.imbalance > 0) sink.add(kImbalance, stats.imbalance, stats.delay.count);
    sink.add(kBursts, static_cast<double>(stats.bursts) / sink.seconds(), stats.bursts);
}

}  // namespace golanes
