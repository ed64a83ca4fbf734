// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

namespace golanes {

namespace {

// Waiting is no loss in itself: idle goroutines do nothing else. So neither more nor less of it is better.
constexpr MetricRow kMean{
    "mean",
    "mean length of a wait",
    {.area = MetricArea::Waits, .unit = MetricUnit::Nanoseconds, .basis = MetricBasis::PerEvent}};
constexpr MetricRow kRate{"per_second",
                          "waits a second",
                          {.area = MetricArea::Waits,
                           .unit = MetricUnit::PerSecond,
                           .basis = MetricBasis::PerSecond,
                           .zeroWhenAbsent = true}};
constexpr MetricRow kGoroutines{"goroutines",
                                "goroutines in it at once, on average",
                                {.area = MetricArea::Waits,
                                 .unit = MetricUnit::Number,
                                 .basis = MetricBasis::PerSecond,
                                 .zeroWhenAbsent = true}};
constexpr MetricRow kShare{"share",
                           "share of the time of all goroutines",
                           {.area = MetricArea::Waits,
                            .unit = MetricUnit::Share,
                            .basis = MetricBasis::Share,
                            .zeroWhenAbsent = true}};

// What waits have in common that are told together.
struct Subject {
    std::string prefix, words;
    bool syscall = false;
    auto operator<=>(const Subject&) const = default;
};

Subject reasonOf(const Trace& trace, StateId state) {
    const StateInfo& info = trace.states[state];
    if (info.state == GoState::Syscall) return {"waits.syscall", "system calls", true};
    const std::string_view reason = trace.strings[info.reason];
    return {"waits." + goPart(reason),
            "waits (" + std::string(reason.empty() ? "no reason told" : reason) + ")", false};
}

Subject siteOf(const Trace& trace, const SiteSum& sum) {
    Subject subject = reasonOf(trace, sum.state);
    const std::string_view function = trace.strings[trace.stacks.frame(sum.site).function];
    subject.prefix += ".at." + ownPart(function);
    subject.words += " in " + std::string(function);
    return subject;
}

class WaitSums {
  public:
    WaitSums(MetricSink& sink, const RunSums& sums) : sink_(sink), all_(sums.sum(everything)) {}

    void add(const Subject& subject, const BlockedSum& sum) {
        const auto time = static_cast<double>(sum.whole.time);
        const auto count = static_cast<double>(sum.whole.count);
        BlockSums seconds = sum.time;
        for (double& block : seconds) block /= 1e9;
        put(subject, kMean, time / count, sum, sink_.mean(sum.time, sum.count));
        put(subject, kRate, count / sink_.seconds(), sum, sink_.rate(sum.count));
        put(subject, kGoroutines, time / 1e9 / sink_.seconds(), sum, sink_.rate(seconds));
        put(subject, kShare, time / static_cast<double>(all_.whole.time), sum,
            sink_.mean(sum.time, all_.time));
    }

  private:
    static TimeCount everything(const AreaSums& sums) { return {sums.time(), 0}; }

    void put(const Subject& subject, const MetricRow& row, double value, const BlockedSum& sum,
             std::shared_ptr<const TimeBlocks> blocks) {
        MetricKind kind = row.kind;
        // One format tells when a system call takes the proc, the other does not.
        kind.withinFormat = subject.syscall;
        sink_.add(subject.prefix + '.' + std::string(row.suffix),
                  subject.words + ": " + std::string(row.words), kind, value, sum.whole.count,
                  std::move(blocks));
    }

    MetricSink& sink_;
    const BlockedSum all_;
};

}  // namespace

void addWaitMetrics(MetricSink& sink, const RunSums& sums) {
    const Trace& trace = sink.trace;
    WaitSums waits(sink, sums);
    const auto reasons = sums.sumsBy<Subject>([&](const AreaSums& area, auto add) {
        for (const SiteSum& s : area.sites) add(reasonOf(trace, s.state), s.sum);
    });
    const auto sites = sums.sumsBy<Subject>([&](const AreaSums& area, auto add) {
        for (const SiteSum& s : area.sites)
            if (s.site.valid()) add(siteOf(trace, s), s.sum);
    });
    for (const auto* subjects : {&reasons, &sites})
        for (const auto& [subject, sum] : *subjects) waits.add(subject, sum);
}

}  // namespace golanes
