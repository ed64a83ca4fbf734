// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/span_items.h"
#include "tests/support/plan_oracle.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

// Overlapping intervals, many without length or with the same start, now and then a very long one.
std::vector<TimeRange> someTimes(std::mt19937_64& random, std::size_t n) {
    std::vector<TimeRange> times(n);
    Timestamp t = 0;
    for (TimeRange& r : times) {
        t += static_cast<Timestamp>(random() % 12);
        const std::uint64_t kind = random() % 20;
        r = {t, t + static_cast<Duration>(kind < 5 ? 0 : kind < 19 ? random() % 9 : random() % 900)};
    }
    return times;
}

std::vector<PlanSpan> planned(const std::vector<TimeRange>& times, const TimeAxis& axis) {
    std::vector<std::uint32_t> rows(times.size());
    std::iota(rows.begin(), rows.end(), 0u);
    struct Times {
        const std::vector<TimeRange>& times;
        Timestamp start(std::uint32_t row) const { return times[row].begin; }
        Timestamp end(std::uint32_t row) const { return times[row].end; }
    };
    IntervalList list;
    list.build(rows, [&](std::uint32_t row) { return times[row]; });
    std::vector<PlanSpan> spans;
    planRuns(IntervalItems(list, ColorRole::Gc, Times{times}), axis, 0, spans);
    return spans;
}

std::vector<PlanSpan> expected(const std::vector<TimeRange>& times, const TimeAxis& axis) {
    std::vector<Thing> things;
    for (std::uint32_t i = 0; i < times.size(); ++i) things.push_back({times[i], ColorRole::Gc, i});
    return expectedSpans(things, axis, 0);
}

}  // namespace

class TestPixelRuns : public QObject {
    Q_OBJECT

  private slots:
    void overlappingThingsOnEveryScale() {
        std::mt19937_64 random(1);
        std::size_t spans = 0;
        for (int k = 0; k < 1200; ++k) {
            const auto times = someTimes(random, 1 + random() % 300);
            const Timestamp from = static_cast<Timestamp>(random() % 1500) - 100;
            const auto length = static_cast<Duration>(1 + random() % (random() % 2 ? 2000 : 30));
            const TimeAxis axis({from, from + length}, 1 + static_cast<int>(random() % 400));
            const auto plan = planned(times, axis);
            const auto wanted = expected(times, axis);
            if (plan != wanted)
                QFAIL(qPrintable(QString::fromStdString(describe(plan) + "expected:\n" + describe(wanted))));
            spans += plan.size();
        }
        QVERIFY(spans > 2000);
    }

    void aLoneThingShorterThanAPixelHasItsColumn() {
        const auto plan = planned({{500, 501}, {900, 900}}, TimeAxis({0, 1000}, 10));
        QCOMPARE(plan.size(), std::size_t(2));
        QCOMPARE(plan[0], (PlanSpan{5, 6, ColorRole::Gc, false, 0, 0, 1}));
        QCOMPARE(plan[1], (PlanSpan{9, 10, ColorRole::Gc, false, 0, 1, 1}));
    }

    void aColumnOfManyCountsThem() {
        const auto plan = planned({{10, 20}, {30, 40}, {50, 60}, {210, 220}}, TimeAxis({0, 1000}, 10));
        QCOMPARE(plan.size(), std::size_t(2));
        QCOMPARE(plan[0], (PlanSpan{0, 1, ColorRole::Gc, false, 0, kMerged, 3}));
        QCOMPARE(plan[1], (PlanSpan{2, 3, ColorRole::Gc, false, 0, 3, 1}));
    }

    // The column of a border goes to the neighbour with more of it, so that wide spans meet without a seam.
    void wideNeighboursShareNoColumn() {
        const auto plan = planned({{100, 360}, {360, 700}}, TimeAxis({0, 1000}, 10));
        QCOMPARE(plan.size(), std::size_t(2));
        QCOMPARE(plan[0], (PlanSpan{1, 4, ColorRole::Gc, false, 0, 0, 1}));
        QCOMPARE(plan[1], (PlanSpan{4, 7, ColorRole::Gc, false, 0, 1, 1}));
    }

    // A thing between two wide ones that would lose both of its columns is not swallowed by them.
    void aShortThingAcrossTwoColumnsStaysVisible() {
        const auto plan = planned({{100, 360}, {360, 440}, {440, 700}}, TimeAxis({0, 1000}, 10));
        QCOMPARE(plan.size(), std::size_t(3));
        QCOMPARE(plan[1], (PlanSpan{3, 5, ColorRole::Gc, false, 0, kMerged, 3}));
    }

    void nsWiderThanPixelsAreShownWhole() {
        const auto plan = planned({{3, 5}, {5, 5}}, TimeAxis({0, 10}, 100));
        QCOMPARE(plan.size(), std::size_t(2));
        QCOMPARE(plan[0], (PlanSpan{30, 50, ColorRole::Gc, false, 0, 0, 1}));
        QCOMPARE(plan[1], (PlanSpan{50, 60, ColorRole::Gc, false, 0, 1, 1}));
    }

    // Folded away is invisible, also in the column that holds the fold.
    void whatIsFoldedIsNotDrawn() {
        const TimeAxis axis({0, 200}, 10, {{55, 155}});  // 10 ns a pixel, the fold within pixel 5
        QVERIFY(planned({{60, 70}, {100, 150}}, axis).empty());
        const auto around = planned({{40, 170}}, axis);
        QCOMPARE(around.size(), std::size_t(1));
        QCOMPARE(around[0], (PlanSpan{4, 7, ColorRole::Gc, false, 0, 0, 1}));
        const auto before = planned({{52, 60}, {100, 110}}, axis);
        QCOMPARE(before.size(), std::size_t(1));
        QCOMPARE(before[0], (PlanSpan{5, 6, ColorRole::Gc, false, 0, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestPixelRuns)
#include "test_pixel_runs.moc"
