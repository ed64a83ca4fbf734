// SPDX-License-Identifier: GPL-3.0-or-later
// What lanes plot over time: heap, waiters, goroutines by state.
#include "core/plan/lane_plan.h"
#include "tests/support/plan_axes.h"
#include "tests/support/plan_oracle.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

const PlanSeries* seriesOf(const LanePlan& plan, ColorRole role) {
    for (const PlanSeries& s : plan.series) {
        if (s.role == role) return &s;
    }
    return nullptr;
}

}  // namespace

class TestLaneSeries : public QObject {
    Q_OBJECT

  private slots:
    // The value of a column's every ns, from the samples, against the points.
    void heapAndWaitersHoldTheirValues() {
        const TracePtr trace = runRandomProcess({.seed = 21, .events = 3000});
        std::mt19937_64 random(21);
        LanePlan plan;
        std::size_t points = 0;
        for (const bool folded : {false, true}) {
            for (const TimeAxis& axis : someAxes(trace->range, random, folded)) {
                planLane(*trace, {LaneKind::Heap, 0}, axis, plan);
                for (const auto& [metric, role] : {std::pair(Metric::HeapLive, ColorRole::HeapLive),
                                                   std::pair(Metric::HeapGoal, ColorRole::HeapGoal)}) {
                    std::vector<std::pair<Timestamp, double>> samples;
                    for (const MetricSample& s : trace->metrics[static_cast<std::size_t>(metric)])
                        samples.emplace_back(s.time, double(s.value));
                    checkCurve(*trace, axis, samples, seriesOf(plan, role), points);
                    if (QTest::currentTestFailed()) return;
                }
                planLane(*trace, {LaneKind::NetpollWaiting, 0}, axis, plan);
                checkCurve(*trace, axis, waiters(*trace), seriesOf(plan, ColorRole::Network), points);
                if (QTest::currentTestFailed()) return;
            }
        }
        QVERIFY(points > 1000);
    }

    // Averages by state in columns of whole buckets are the exact sums over all goroutines.
    void countsOfWholeBucketsAreExact() {
        const TracePtr trace = runRandomProcess({.seed = 31, .events = 5000, .maxGap = 4000});
        const auto buckets = static_cast<std::int64_t>(trace->overview.size());
        LanePlan plan;
        for (const int width : {1, 16, 512}) {
            const TimeAxis axis(trace->range, width);
            planLane(*trace, {LaneKind::GoroutineCounts, 0}, axis, plan);
            double most = 0;
            for (int x = 0; x < width; ++x) {
                const TimeRange column = axis.column(x);
                double total = 0;
                for (std::size_t c = 0; c < kStateClassCount; ++c) {
                    const ColorRole role = roleOf(static_cast<StateClass>(c));
                    if (role == ColorRole::None) continue;
                    Duration sum = 0;
                    for (std::int64_t i = 0; i < buckets; ++i) {
                        const Timestamp at = trace->range.begin + trace->range.length() * i / buckets;
                        if (column.contains(at)) sum += trace->overview[static_cast<std::size_t>(i)][c];
                    }
                    const double expected = double(sum) / double(column.length());
                    const double shown = valueAt(seriesOf(plan, role), x);
                    QVERIFY2(std::abs(shown - expected) < 1e-2 * (1 + expected),
                             qPrintable(QString("%1: %2 for %3").arg(x).arg(shown).arg(expected)));
                    total += shown;
                }
                most = std::max(most, total);
            }
            QVERIFY(std::abs(most - plan.seriesMax) < 1e-9 * (1 + most));
        }
    }

    // Zoomed in below the buckets, a column shows the average of its bucket; past the trace there is nothing.
    void countsBelowABucketAreItsAverage() {
        const TracePtr trace = runRandomProcess({.seed = 32, .events = 20000, .maxGap = 40000});
        const Duration bucket = trace->range.length() / static_cast<Duration>(trace->overview.size());
        const Timestamp from = trace->range.end - 3 * bucket / 2;
        const TimeAxis axis({from, from + 2 * bucket}, 500);
        LanePlan plan;
        planLane(*trace, {LaneKind::GoroutineCounts, 0}, axis, plan);
        const PlanSeries* running = seriesOf(plan, ColorRole::Running);
        QVERIFY(running);
        const ClassSums& last = trace->overview.back();
        const double expected = double(last[static_cast<std::size_t>(StateClass::Running)]) / double(bucket);
        QVERIFY(std::abs(valueAt(running, 300) - expected) < 0.01 * (1 + expected));
        QCOMPARE(valueAt(running, 499), 0.0);
        for (const PlanSeries& s : plan.series) QVERIFY(s.points.size() <= 6);
    }

  private:
    static std::vector<std::pair<Timestamp, double>> waiters(const Trace& trace) {
        std::map<Timestamp, int> changes;
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            for (const Thing& t : thingsOf(trace, {LaneKind::Goroutine, g}, 0)) {
                if (t.role != ColorRole::Network) continue;
                ++changes[t.time.begin];
                --changes[t.time.end];
            }
        }
        std::vector<std::pair<Timestamp, double>> steps{{trace.range.begin, 0}};
        double n = 0;
        for (const auto& [t, change] : changes) {
            n += change;
            if (t == trace.range.begin) steps.clear();
            if (t < trace.range.end) steps.emplace_back(t, n);
        }
        return steps;
    }

    static double valueAt(const PlanSeries* series, int x) {
        double value = 0;
        for (std::size_t i = 0; series && i < series->points.size() && series->points[i].x <= x; ++i)
            value = series->points[i].last;
        return value;
    }

    static void checkCurve(const Trace& trace, const TimeAxis& axis,
                           const std::vector<std::pair<Timestamp, double>>& samples, const PlanSeries* series,
                           std::size_t& checked) {
        double held = 0;
        bool known = false;
        std::size_t at = 0;
        for (int x = 0; x < axis.width(); ++x) {
            double low = 0;
            double high = 0;
            bool any = false;
            const auto include = [&](double v) {
                low = any ? std::min(low, v) : v;
                high = any ? std::max(high, v) : v;
                any = true;
            };
            axis.forEachPiece(x, [&](TimeRange piece) {
                for (const auto& [t, v] : samples) {
                    if (t <= piece.begin) held = v, known = true;
                }
                if (known) include(held);
                for (const auto& [t, v] : samples) {
                    if (t > piece.begin && t < piece.end) include(held = v), known = true;
                }
            });
            if (axis.column(x).begin >= trace.range.end) low = high = held = 0;
            while (series && at < series->points.size() && series->points[at].x < x) ++at;
            const bool point = series && at < series->points.size() && series->points[at].x == x;
            if (point) {
                QCOMPARE(series->points[at].min, low);
                QCOMPARE(series->points[at].max, high);
                QCOMPARE(series->points[at].last, held);
                ++checked;
            } else if (any) {
                // A column without a point holds the value of the last one throughout.
                QVERIFY(series && at > 0 && low == high);
                QCOMPARE(series->points[at - 1].last, low);
            } else {
                QVERIFY(!series || at == 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLaneSeries)
#include "test_lane_series.moc"
