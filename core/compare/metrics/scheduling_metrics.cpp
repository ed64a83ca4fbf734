// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"

namespace golanes {

void addSchedulingMetrics(MetricSink& sink) {
    sink.addTimes({.prefix = "sched_latency",
                   .words = "ready goroutines that waited for a P",
                   .area = MetricArea::Scheduling,
                   .headline = true},
                  latenciesOf(sink.trace, sink.whole, LatencyKind::Runnable, kEmptyString, sink.job));
}

}  // namespace golanes
