// SPDX-License-Identifier: GPL-3.0-or-later
// Plots of counters: rates are what adding up every sample, or every reading, gives.
#include "core/clock/align_kernel.h"
#include "core/plan/lane_plan.h"
#include "core/store/counter_track.h"
#include "core/store/empty_trace.h"
#include "core/store/perf_builder.h"
#include "tests/support/plan_axes.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Timestamp kStart = 5'000'000'000;
constexpr Duration kLength = 400'000'000;

Timestamp randomTime(std::mt19937_64& random) {
    return kStart + static_cast<Duration>(random() % static_cast<std::uint64_t>(kLength));
}

// Event 0 samples a clock, 1 samples what it does not tell, 2 is read by two threads, 3 samples nothing.
PerfPtr randomPerf(std::mt19937_64& random) {
    PerfBuilder builder;
    PerfRecording& r = builder.recording();
    for (const char* name : {"cpu-clock/freq=997/", "cycles", "task-clock", "dummy"})
        r.events.push_back({.name = r.strings.intern(name)});
    for (int i = 0; i < 1000; ++i) {
        PerfBuilder::Sample sample;
        sample.time = randomTime(random);
        sample.event = PerfEventIndex(i % 3 == 0 ? 1 : 0);
        sample.period = i % 3 == 0 ? 1 : 1 + random() % 2'000'000;
        sample.thread = builder.thread(10, 10 + i % 2);
        sample.chain = builder.chain({});
        builder.add(sample);
    }
    for (int i = 0; i < 300; ++i)
        r.counts.push_back({randomTime(random), random() % 5'000'000, builder.thread(10, 10 + i % 2),
                            PerfEventIndex(2), kNoCpu});
    Job job;
    return *builder.finish(job);
}

struct Counted {
    Timestamp time;
    std::uint64_t value;
};

std::vector<Counted> countedBy(const PerfRecording& perf, PerfEventIndex event) {
    std::vector<Counted> all;
    for (std::uint32_t i = 0; i < perf.samples.size(); ++i)
        if (perf.samples.event[i] == event) all.push_back({perf.samples.time[i], perf.samples.period[i]});
    for (const PerfCount& c : perf.counts)
        if (c.event == event) all.push_back({c.time, c.delta});
    return all;
}

double rateOf(const std::vector<Counted>& all, TimeRange range, double ofSecond) {
    std::uint64_t sum = 0;
    for (const Counted& c : all) sum += range.contains(c.time) ? c.value : 0;
    return static_cast<double>(sum) / (static_cast<double>(range.length()) / ofSecond);
}

}  // namespace

class TestPlanPerfCounter : public QObject {
    Q_OBJECT

    PerfPtr perf_;
    KernelPtr kernel_;

  private slots:
    void initTestCase() {
        std::mt19937_64 random(17);
        perf_ = randomPerf(random);
        Job job;
        kernel_ = kernelAlone(perf_, job);
    }

    void whatCountsIsFound() {
        QCOMPARE(kernel_->counters.size(), std::size_t{3});
        using Unit = CounterTrack::Unit;
        const Unit units[] = {Unit::Cpus, Unit::Samples, Unit::Cpus};
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(kernel_->counters[i].event, PerfEventIndex(static_cast<std::uint16_t>(i)));
            QCOMPARE(CounterTrack(*kernel_, kernel_->counters[i]).unit(), units[i]);
        }
        QVERIFY(kernel_->counters[2].isRead && !kernel_->counters[0].isRead);
        const TracePtr trace = emptyTrace(kernel_->range);
        const auto lanes = lanesOf({*trace, kernel_.get()}, LaneGroup::Cpus);
        QCOMPARE(std::ranges::count(lanes, LaneKind::PerfCounter, &LaneKey::kind), 3);
    }

    void sumsAreThoseOfEveryThing() {
        std::mt19937_64 random(1);
        for (const PerfCounter& counter : kernel_->counters) {
            const CounterTrack track(*kernel_, counter);
            const std::vector<Counted> all = countedBy(*perf_, counter.event);
            QCOMPARE(std::size_t{track.size()}, all.size());
            for (int i = 0; i < 300; ++i) {
                const Timestamp t = randomTime(random);
                std::uint64_t sum = 0;
                for (const Counted& c : all) sum += c.time < t ? c.value : 0;
                QCOMPARE(track.upTo(t), sum);
            }
        }
    }

    void ratesAreThoseOfEveryThing_data() {
        QTest::addColumn<bool>("folded");
        QTest::addRow("all the time") << false;
        QTest::addRow("with folds") << true;
    }
    void ratesAreThoseOfEveryThing() {
        QFETCH(bool, folded);
        std::mt19937_64 random(29);
        const TracePtr trace = emptyTrace(kernel_->range);
        const Sources sources(*trace, kernel_.get());
        std::size_t compared = 0;
        LanePlan plan;
        for (const TimeAxis& axis : someAxes(kernel_->range, random, folded)) {
            for (std::uint32_t n = 0; n < 3; ++n) {
                const CounterTrack track(*kernel_, kernel_->counters[n]);
                const std::vector<Counted> all = countedBy(*perf_, kernel_->counters[n].event);
                const double ofSecond = track.unit() == CounterTrack::Unit::Cpus ? 1 : 1e9;
                const Duration length = track.stretchLength(axis.visibleLength() / axis.width() + 1);
                planLane(sources, {LaneKind::PerfCounter, n}, axis, plan);
                for (int x = 0; x < axis.width(); ++x) {
                    const TimeRange column = axis.column(x).clippedTo(kernel_->range);
                    if (column.empty() || plan.series.empty()) continue;
                    const auto& points = plan.series.front().points;
                    const auto after = std::ranges::upper_bound(points, x, {}, &PlanPoint::x);
                    QVERIFY(after != points.begin());
                    const TimeRange stretch =
                        CounterTrack::stretchAt(column.begin, length).clippedTo(kernel_->range);
                    const double wanted = rateOf(all, stretch, ofSecond);
                    QVERIFY2(std::abs(std::prev(after)->last - wanted) <= 1e-9 * wanted,
                             qPrintable(
                                 QStringLiteral("%1 instead of %2").arg(std::prev(after)->last).arg(wanted)));
                    QVERIFY(plan.seriesMax >= wanted * (1 - 1e-9));
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    void stretchesStayWhereTheyAre() {
        const CounterTrack track(*kernel_, kernel_->counters[0]);
        const Duration length = track.stretchLength(1);
        QVERIFY(std::has_single_bit(static_cast<std::uint64_t>(length)));
        QCOMPARE(track.stretchLength(length), length);
        QCOMPARE(track.stretchLength(length + 1), 2 * length);
        for (const Timestamp t : {Timestamp{-5}, Timestamp{0}, kStart, kStart + 12345}) {
            const TimeRange s = CounterTrack::stretchAt(t, length);
            QVERIFY(s.contains(t) && s.length() == length && s.begin % length == 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlanPerfCounter)
#include "test_plan_perf_counter.moc"
