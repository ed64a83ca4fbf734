// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_plan.h"
#include "core/store/trace_builder.h"
#include "tests/support/plan_oracle.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr LaneGroup kAllGroups[] = {LaneGroup::Heap,    LaneGroup::Gc,        LaneGroup::Netpoll,
                                    LaneGroup::Timers,  LaneGroup::Tasks,     LaneGroup::Procs,
                                    LaneGroup::Threads, LaneGroup::Goroutines};

std::vector<LaneKey> allLanes(const Trace& trace) {
    std::vector<LaneKey> lanes;
    for (const LaneGroup group : kAllGroups) {
        const auto some = lanesOf(trace, group);
        lanes.insert(lanes.end(), some.begin(), some.end());
    }
    return lanes;
}

// Axes from the whole trace to a few ns, also beyond its ends, with and without folds.
std::vector<TimeAxis> someAxes(const TimeRange& range, std::mt19937_64& random, bool folded) {
    std::vector<TimeAxis> axes;
    for (const int width : {1, 7, 64, 333}) {
        for (Duration length = 2 * range.length(); length > 0; length /= 7) {
            const auto from = range.begin - length / 4 +
                              static_cast<Duration>(random() % static_cast<std::uint64_t>(range.length()));
            std::vector<Fold> folds;
            for (int k = 0; folded && k < 6; ++k) {
                const auto at = from + static_cast<Duration>(random() % static_cast<std::uint64_t>(length));
                folds.push_back(
                    {at, at + 1 + static_cast<Duration>(random() % static_cast<std::uint64_t>(length)) / 4});
            }
            axes.emplace_back(TimeRange{from, from + length}, width, folds);
        }
        axes.emplace_back(range, width);
    }
    return axes;
}

Timestamp knownFrom(const Trace& trace, LaneKey lane, const std::vector<Thing>& runs) {
    Timestamp known = runs.empty() ? trace.range.end : runs.front().time.begin;
    if (lane.kind == LaneKind::Proc && !trace.procs[lane.entity].spans.empty())
        known = std::min(known, trace.procs[lane.entity].spans.front().start);
    return known;
}

std::vector<PlanSpan> expectedSpansOf(const Trace& trace, LaneKey lane, const TimeAxis& axis) {
    std::vector<PlanSpan> all;
    const bool plot = lane.kind == LaneKind::Heap || lane.kind == LaneKind::GoroutineCounts ||
                      lane.kind == LaneKind::NetpollWaiting;
    for (int row = 0; !plot && row < rowsOf(trace, lane); ++row) {
        const auto r = static_cast<std::uint8_t>(row);
        const auto things = thingsOf(trace, lane, r);
        auto spans = expectedSpans(things, axis, r);
        if (lane.kind == LaneKind::Proc || lane.kind == LaneKind::Thread)
            spans = withGaps(spans, trace, knownFrom(trace, lane, things), axis);
        all.insert(all.end(), spans.begin(), spans.end());
    }
    return all;
}

// How busy a proc or thread was, found by looking at every run for every column.
std::vector<std::uint8_t> expectedBusy(const std::vector<Thing>& runs, const std::vector<PlanSpan>& spans,
                                       const TimeAxis& axis) {
    std::vector<std::uint8_t> busy(static_cast<std::size_t>(axis.width()), LanePlan::kAllBusy);
    for (const PlanSpan& s : spans) {
        if (s.count == 0 || (s.ref != kMerged && s.x1 - s.x0 >= 4)) continue;
        for (int x = s.x0; x < s.x1; ++x) {
            Duration in = 0, seen = 0;
            axis.forEachPiece(x, [&](TimeRange piece) {
                seen += piece.length();
                for (const Thing& run : runs) in += std::max<Duration>(0, run.time.clippedTo(piece).length());
            });
            const double share = static_cast<double>(in) / static_cast<double>(seen);
            busy[static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(std::clamp<long>(std::lround(share * 255), 1, 255));
        }
    }
    return busy;
}

std::vector<PlanSpan> withoutCounts(std::vector<PlanSpan> spans) {
    for (PlanSpan& s : spans) s.count = s.count > 1 ? 2 : s.count;
    return spans;
}

const PlanSeries* seriesOf(const LanePlan& plan, ColorRole role) {
    for (const PlanSeries& s : plan.series) {
        if (s.role == role) return &s;
    }
    return nullptr;
}

}  // namespace

class TestLanePlan : public QObject {
    Q_OBJECT

  private slots:
    void spansAreWhatLookingAtEveryThingGives_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("folded");
        for (quint64 seed = 1; seed <= 6; ++seed) {
            QTest::addRow("seed %d", int(seed)) << seed << false;
            QTest::addRow("seed %d folded", int(seed)) << seed << true;
        }
    }
    void spansAreWhatLookingAtEveryThingGives() {
        QFETCH(quint64, seed);
        QFETCH(bool, folded);
        RandomProcess options;
        options.seed = seed;
        options.events = seed % 2 ? 600 : 2500;
        options.maxGap = seed % 3 ? 400 : 40;
        const TracePtr trace = runRandomProcess(options);
        std::mt19937_64 random(seed);
        std::size_t compared = 0;
        LanePlan plan;
        for (const TimeAxis& axis : someAxes(trace->range, random, folded)) {
            for (const LaneKey lane : allLanes(*trace)) {
                planLane(*trace, lane, axis, plan);
                const auto expected = expectedSpansOf(*trace, lane, axis);
                compared += expected.size();
                // Counts of things that overlap are exact only where nothing is folded.
                const bool same =
                    folded ? withoutCounts(plan.spans) == withoutCounts(expected) : plan.spans == expected;
                if (same) continue;
                QFAIL(qPrintable(QString("lane %1/%2, width %3, %4 + %5 ns\nplanned:\n%6expected:\n%7")
                                     .arg(int(lane.kind))
                                     .arg(lane.entity)
                                     .arg(axis.width())
                                     .arg(axis.range().begin)
                                     .arg(axis.range().length())
                                     .arg(QString::fromStdString(describe(plan.spans)),
                                          QString::fromStdString(describe(expected)))));
            }
        }
        QVERIFY(compared > 1000);
    }

    void busySharesAreWhatLookingAtEveryRunGives_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("folded");
        for (quint64 seed = 31; seed <= 34; ++seed) {
            QTest::addRow("seed %d", int(seed)) << seed << false;
            QTest::addRow("seed %d folded", int(seed)) << seed << true;
        }
    }
    void busySharesAreWhatLookingAtEveryRunGives() {
        QFETCH(quint64, seed);
        QFETCH(bool, folded);
        // With two procs a column may hold more runs than a stride.
        const TracePtr trace = runRandomProcess(
            {.seed = seed, .events = seed % 2 ? 1200 : 6000, .procs = 2, .maxGap = seed % 3 ? 400 : 30});
        std::mt19937_64 random(seed);
        std::size_t partly = 0;
        LanePlan plan;
        for (const TimeAxis& axis : someAxes(trace->range, random, folded)) {
            for (const LaneKey lane : allLanes(*trace)) {
                planLane(*trace, lane, axis, plan);
                if (lane.kind != LaneKind::Proc && lane.kind != LaneKind::Thread) {
                    QVERIFY(plan.busy.empty());
                    continue;
                }
                const auto wanted = expectedBusy(thingsOf(*trace, lane, 0), plan.spans, axis);
                QCOMPARE(plan.busy.size(), wanted.size());
                // Less than a pixel of the height of a lane off.
                for (std::size_t x = 0; x < wanted.size(); ++x)
                    QVERIFY(std::abs(int{plan.busy[x]} - int{wanted[x]}) <= 16);
                partly += static_cast<std::size_t>(
                    std::ranges::count_if(plan.busy, [](std::uint8_t b) { return b > 20 && b < 235; }));
            }
        }
        QVERIFY(partly > 200);
    }

    // Columns of so many things that they are summed up by strides, where one role leads by far, by little
    // or, with many things of no length, by their number alone.
    void columnsOfThousandsAreWhatLookingAtEveryThingGives_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("gap");
        for (const int gap : {1, 3, 400})
            for (quint64 seed = 71; seed <= 73; ++seed)
                QTest::addRow("seed %d, gaps to %d", int(seed), gap) << seed << gap;
    }
    void columnsOfThousandsAreWhatLookingAtEveryThingGives() {
        QFETCH(quint64, seed);
        QFETCH(int, gap);
        const TracePtr trace = runRandomProcess({.seed = seed, .events = 30000, .procs = 2, .maxGap = gap});
        std::mt19937_64 random(seed);
        std::vector<TimeAxis> axes;
        for (const int width : {1, 3, 10, 40}) {
            const Duration length = trace->range.length();
            const auto at = [&] {
                return trace->range.begin +
                       static_cast<Duration>(random() % static_cast<std::uint64_t>(length));
            };
            axes.emplace_back(trace->range, width);
            std::vector<Fold> folds;
            for (int k = 0; k < 5; ++k) {
                const Timestamp from = at();
                folds.push_back({from, from + length / 30});
            }
            axes.emplace_back(trace->range, width, folds);
            const Timestamp from = at();
            axes.emplace_back(TimeRange{from, from + length / 3}, width);
        }
        std::size_t most = 0;
        LanePlan plan;
        for (const TimeAxis& axis : axes) {
            for (const LaneKey lane : allLanes(*trace)) {
                if (lane.kind == LaneKind::Goroutine && trace->goroutines[lane.entity].spanCount < 300)
                    continue;
                planLane(*trace, lane, axis, plan);
                for (const PlanSpan& s : plan.spans) most = std::max<std::size_t>(most, s.count);
                const auto expected = withoutCounts(expectedSpansOf(*trace, lane, axis));
                if (withoutCounts(plan.spans) != expected)
                    QFAIL(qPrintable(QString("lane %1/%2, width %3\nplanned:\n%4expected:\n%5")
                                         .arg(int(lane.kind))
                                         .arg(lane.entity)
                                         .arg(axis.width())
                                         .arg(QString::fromStdString(describe(plan.spans)),
                                              QString::fromStdString(describe(expected)))));
            }
        }
        QVERIFY(most > 1000);
    }

    void marksAreAllWakesOfEachColumn() {
        const TracePtr trace = runRandomProcess({.seed = 11, .events = 4000});
        std::mt19937_64 random(11);
        LanePlan plan;
        std::size_t marks = 0;
        for (const bool folded : {false, true}) {
            for (const TimeAxis& axis : someAxes(trace->range, random, folded)) {
                for (const LaneKey lane : allLanes(*trace)) {
                    if (lane.kind != LaneKind::NetpollWakes && lane.kind != LaneKind::TimersTotal &&
                        lane.kind != LaneKind::TimersOfProc)
                        continue;
                    planLane(*trace, lane, axis, plan);
                    std::map<int, std::vector<std::uint32_t>> expected;
                    for (const Thing& thing : thingsOf(*trace, lane, 0)) {
                        const Timestamp t = thing.time.begin;
                        const int x = axis.pixelOf(t);
                        const auto hidden = [&](const Fold& f) { return f.contains(t); };
                        if (axis.range().contains(t) && x < axis.width() &&
                            std::ranges::none_of(axis.folds(), hidden))
                            expected[x].push_back(thing.ref);
                    }
                    QCOMPARE(plan.marks.size(), expected.size());
                    for (const PlanMark& m : plan.marks) {
                        const auto& refs = expected[m.x];
                        QCOMPARE(std::size_t{m.count}, refs.size());
                        QCOMPARE(m.firstRef, refs.front());
                        QCOMPARE(m.ref, refs.size() == 1 ? refs.front() : kMerged);
                        QVERIFY(m.role != ColorRole::None);
                        ++marks;
                    }
                }
            }
        }
        QVERIFY(marks > 500);
    }

    // Each kind of wake-up has the role of what was waited for.
    void aMarkOfOneHasTheRoleOfItsKind() {
        const TracePtr trace = runRandomProcess({.seed = 12, .events = 3000});
        LanePlan plan;
        std::set<WakeKind> seen;
        for (const LaneKind kind : {LaneKind::NetpollWakes, LaneKind::TimersTotal}) {
            planLane(*trace, {kind, 0}, TimeAxis(trace->range, 20000), plan);
            for (const PlanMark& m : plan.marks) {
                if (m.count != 1) continue;
                const WakeKind wake = trace->wakes[m.ref].kind;
                seen.insert(wake);
                switch (wake) {
                    case WakeKind::Netpoll:
                    case WakeKind::NetpollNoP:
                        QCOMPARE(m.role, ColorRole::Network);
                        break;
                    case WakeKind::NetDeadline:
                    case WakeKind::TimerSleep:
                        QCOMPARE(m.role, ColorRole::Sleep);
                        break;
                    case WakeKind::TimerChannel:
                        QCOMPARE(m.role, ColorRole::Channel);
                        break;
                    case WakeKind::TimerFunc:
                        QCOMPARE(m.role, ColorRole::Other);
                        break;
                }
            }
        }
        QVERIFY(seen.size() >= 5);
    }

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

    void plansAreNoLargerThanThePixels() {
        const TracePtr trace = runRandomProcess({.seed = 41, .events = 60000, .procs = 2});
        LanePlan plan;
        for (const int width : {1, 100, 1000}) {
            const TimeAxis axis(trace->range, width);
            const auto w = static_cast<std::size_t>(width);
            for (const LaneKey lane : allLanes(*trace)) {
                planLane(*trace, lane, axis, plan);
                QVERIFY(plan.spans.size() <= w * static_cast<std::size_t>(rowsOf(*trace, lane)));
                QVERIFY(plan.marks.size() <= w);
                for (const PlanSeries& s : plan.series) QVERIFY(s.points.size() <= w);
            }
        }
    }

    void lanesThatAreNotThereAreEmpty() {
        const TracePtr trace = runRandomProcess({.seed = 5, .events = 300});
        const TimeAxis axis(trace->range, 100);
        LanePlan plan;
        for (std::size_t k = 0; k < kLaneKindCount; ++k) {
            const LaneKey lane{static_cast<LaneKind>(k), 4'000'000'000u};
            planLane(*trace, lane, axis, plan);
            QCOMPARE(plan.lane, lane);
            const bool single = lane.kind <= LaneKind::TimersTotal;
            QVERIFY(single || (plan.spans.empty() && plan.marks.empty() && plan.series.empty()));
        }
    }

    void anEmptyTraceHasNoLanesAndPlansNothing() {
        TraceBuilder b;
        Job job;
        const TracePtr trace = *b.finish(job);
        QVERIFY(allLanes(*trace).empty());
        LanePlan plan;
        for (std::size_t k = 0; k < kLaneKindCount; ++k) {
            planLane(*trace, {static_cast<LaneKind>(k), 0}, TimeAxis({-5, 5}, 100), plan);
            QVERIFY(plan.spans.empty() && plan.marks.empty() && plan.series.empty());
        }
    }

    void aSpanIsFoundByItsPixel() {
        const TracePtr trace = runRandomProcess({.seed = 6, .events = 3000});
        LanePlan plan;
        for (const LaneKey lane : lanesOf(*trace, LaneGroup::Goroutines)) {
            planLane(*trace, lane, TimeAxis(trace->range, 200), plan);
            for (int row = 0; row < rowsOf(*trace, lane) + 1; ++row) {
                for (int x = -2; x < 202; ++x) {
                    const PlanSpan* expected = nullptr;
                    for (const PlanSpan& s : plan.spans) {
                        if (s.row == row && s.x0 <= x && x < s.x1) expected = &s;
                    }
                    QCOMPARE(spanAt(plan, row, x), expected);
                }
            }
        }
    }

    void theNearestMarkIsFoundWithinReach() {
        LanePlan plan;
        plan.marks = {{.x = 10}, {.x = 14}, {.x = 30}};
        QCOMPARE(markNear(plan, 12, 3), &plan.marks[0]);  // the earlier of two as near
        QCOMPARE(markNear(plan, 13, 3), &plan.marks[1]);
        QCOMPARE(markNear(plan, 27, 3), &plan.marks[2]);
        QCOMPARE(markNear(plan, 26, 3), nullptr);
        QCOMPARE(markNear(plan, 7, 3), &plan.marks[0]);
        plan.marks.clear();
        QCOMPARE(markNear(plan, 7, 3), nullptr);
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

QTEST_GUILESS_MAIN(TestLanePlan)
#include "test_lane_plan.moc"
