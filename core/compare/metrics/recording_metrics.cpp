// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"

namespace golanes {

namespace {

constexpr MetricRow kEvents{"recording.events.per_second",
                            "events of the trace, a second",
                            {.area = MetricArea::Density,
                             .unit = MetricUnit::PerSecond,
                             .basis = MetricBasis::PerSecond,
                             .withinFormat = true}};
constexpr MetricRow kEventsEach{"recording.events.per_request",
                                "events of the trace, for each request",
                                {.area = MetricArea::Density,
                                 .unit = MetricUnit::Number,
                                 .basis = MetricBasis::PerRequest,
                                 .withinFormat = true}};
constexpr MetricRow kDuration{"recording.duration",
                              "length of the recording",
                              {.area = MetricArea::Density, .unit = MetricUnit::Nanoseconds}};

}  // namespace

void addRecordingMetrics(MetricSink& sink) {
    const auto events = static_cast<double>(sink.facts.events);
    sink.add(kEvents, events / sink.seconds(), sink.facts.events);
    if (sink.facts.requests > 0)
        sink.add(kEventsEach, events / static_cast<double>(sink.facts.requests), sink.facts.events);
    sink.add(kDuration, static_cast<double>(sink.facts.duration), 1);
}

}  // namespace golanes
