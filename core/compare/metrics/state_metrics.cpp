// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <fmt/format.h>

#include <array>

namespace golanes {

namespace {

constexpr MetricKind kMeanNumber{.area = MetricArea::States,
                                 .unit = MetricUnit::Number,
                                 .basis = MetricBasis::PerSecond,
                                 .withinFormat = true,
                                 .zeroWhenAbsent = true};
constexpr MetricKind kCounted{.area = MetricArea::States,
                              .unit = MetricUnit::Count,
                              .basis = MetricBasis::Absolute,
                              .withinFormat = true,
                              .zeroWhenAbsent = true};

// Goroutines of a state, at once on average.
void addClasses(MetricSink& sink, const RunSums& sums) {
    for (std::size_t c = 0; c < kStateClassCount; ++c) {
        const auto cls = static_cast<StateClass>(c);
        if (cls == StateClass::NotExist || cls == StateClass::Unknown) continue;
        BlockedSum sum = sums.sum([&](const AreaSums& area) { return area.classes[c]; });
        if (sum.whole.count == 0) continue;
        for (double& block : sum.time) block /= 1e9;
        MetricKind kind = kMeanNumber;
        // Ready and not running is lost time, whatever the program does.
        if (cls == StateClass::Runnable) kind.sense = MetricSense::LowerIsBetter;
        kind.withinFormat = cls != StateClass::Running && cls != StateClass::Runnable;
        sink.add(fmt::format("states.{}.goroutines", goPart(name(cls))),
                 fmt::format("goroutines in state {} at once, on average", name(cls)), kind,
                 static_cast<double>(sum.whole.time) / 1e9 / sink.seconds(), sum.whole.count,
                 sink.rate(sum.time));
    }
}

// Groups of goroutines by the function that they start with.
void addGroups(MetricSink& sink, const RunSums& sums) {
    const auto groups = sums.sumsBy<StringId>([](const AreaSums& area, auto add) {
        for (const FunctionSum& f : area.functions) add(f.name, TimeCount{f.running, f.goroutines});
    });
    for (auto [function, sum] : groups) {
        const std::string text(sink.trace.strings[function]);
        if (text.empty()) continue;
        for (double& block : sum.time) block /= 1e9;
        const std::string prefix = "goroutines." + ownPart(text);
        sink.add(prefix + ".count", "goroutines that start with " + text + ": how many", kCounted,
                 static_cast<double>(sum.whole.count), sum.whole.count);
        MetricKind running = kMeanNumber;
        running.withinFormat = false;
        sink.add(prefix + ".running", "goroutines that start with " + text + ": running at once, on average",
                 running, static_cast<double>(sum.whole.time) / 1e9 / sink.seconds(), sum.whole.count,
                 sink.rate(sum.time));
    }
}

}  // namespace

void addStateMetrics(MetricSink& sink, const RunSums& sums) {
    addClasses(sink, sums);
    addGroups(sink, sums);
}

}  // namespace golanes
