// SPDX-License-Identifier: GPL-3.0-or-later
// The lane of a CPU quota is what looking at every reading for every pixel gives.
#include "core/plan/lane_plan.h"
#include "core/store/empty_trace.h"
#include "tests/support/plan_axes.h"
#include "tests/support/plan_oracle.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr LaneKey kLane{LaneKind::Throttled, 0};

// Readings some ms apart, of which every few tell of more; sometimes of more than the time since.
CpuStat randomStat(std::mt19937_64& random) {
    CpuStat stat;
    stat.clock = CpuStat::Clock::Monotonic;
    CpuStat::Reading now{1'000'000'000, 0, 0, 0};
    for (int i = 0; i < 400; ++i) {
        now.time += 1 + static_cast<Duration>(random() % 12'000'000);
        ++now.periods;
        if (random() % 3 == 0) {
            now.throttled += static_cast<Duration>(random() % 60'000'000);
            ++now.throttledPeriods;
        }
        stat.readings.push_back(now);
    }
    findThrottled(stat);
    return stat;
}

std::vector<Thing> thingsOf(const CpuStat& stat) {
    std::vector<Thing> things;
    for (std::uint32_t i = 0; i < stat.throttled.size(); ++i)
        things.push_back({stat.throttled[i].within(), ColorRole::Runnable, i, true});
    return things;
}

}  // namespace

class TestPlanThrottled : public QObject {
    Q_OBJECT

  private slots:
    void spansAreWhatLookingAtEveryReadingGives() {
        std::mt19937_64 random(11);
        for (const bool folded : {false, true}) {
            const CpuStat stat = randomStat(random);
            const TracePtr trace = emptyTrace(stat.range);
            const Sources sources(*trace, nullptr, nullptr, nullptr, &stat);
            const std::vector<Thing> things = thingsOf(stat);
            QVERIFY(things.size() > 50);
            LanePlan plan;
            for (const TimeAxis& axis : someAxes(stat.range, random, folded)) {
                planLane(sources, kLane, axis, plan);
                std::erase_if(plan.spans, [](const PlanSpan& s) { return s.count == 0; });
                const auto expected = expectedSpans(things, axis, 0);
                if (plan.spans != expected)
                    QFAIL(qPrintable(QString::fromStdString("planned:\n" + describe(plan.spans) +
                                                            "expected:\n" + describe(expected))));
            }
        }
    }

    // They lie behind each other, each ends at the reading that told it, and none is longer than it can be.
    void heldBackIsWhatReadingsAllow() {
        std::mt19937_64 random(3);
        const CpuStat stat = randomStat(random);
        Timestamp told = stat.range.begin;
        for (const CpuStat::Throttled& t : stat.throttled) {
            QVERIFY(t.since >= told && t.since <= t.after && t.after < t.before);
            QVERIFY(t.since == told || t.since == t.after - t.time);
            told = t.before;
        }
    }

    void beforeAndAfterTheReadingsNothingIsKnown() {
        std::mt19937_64 random(5);
        const CpuStat stat = randomStat(random);
        const Duration more = stat.range.length();
        const TracePtr trace = emptyTrace({stat.range.begin - more, stat.range.end + more});
        const Sources sources(*trace, nullptr, nullptr, nullptr, &stat);
        QVERIFY(isRecorded(sources, LaneGroup::Cpus));
        QVERIFY(!isRecorded(sources, LaneGroup::Goroutines));
        QCOMPARE(lanesOf(sources, LaneGroup::Cpus), std::vector<LaneKey>{kLane});
        const TimeAxis axis(trace->range, 300);
        LanePlan plan;
        planLane(sources, kLane, axis, plan);
        const PlanSpan &first = plan.spans.front(), &last = plan.spans.back();
        for (const PlanSpan& s : {first, last}) {
            QCOMPARE(s.role, ColorRole::Unknown);
            QCOMPARE(s.count, 0u);
        }
        QCOMPARE(first.x0, 0);
        QCOMPARE(first.x1, axis.pixelFrom(stat.range.begin));
        QCOMPARE(last.x0, axis.pixelOf(stat.range.end));
        QCOMPARE(last.x1, 300);
        planLane(*trace, kLane, axis, plan);
        QVERIFY(plan.spans.empty());
    }
};

QTEST_GUILESS_MAIN(TestPlanThrottled)
#include "test_plan_throttled.moc"
