// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_plan.h"
#include "core/store/trace_builder.h"
#include "tests/support/plan_axes.h"
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

// The time of any of the things, each bit of it once: those of a proc do not overlap, wake-ups may.
std::vector<Thing> disjoint(std::vector<Thing> things) {
    std::ranges::sort(things, {}, [](const Thing& t) { return t.time.begin; });
    Timestamp until = std::numeric_limits<Timestamp>::min();
    for (Thing& t : things) {
        t.time.end = std::max(t.time.end, t.time.begin + 1);
        t.time.begin = std::max(t.time.begin, until);
        until = std::max(until, t.time.end);
        t.time.end = std::max(t.time.end, t.time.begin);
    }
    return things;
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
        std::size_t partly = 0, partlyWaiting = 0;
        LanePlan plan;
        for (const TimeAxis& axis : someAxes(trace->range, random, folded)) {
            for (const LaneKey lane : allLanes(*trace)) {
                planLane(*trace, lane, axis, plan);
                const bool wakes = drawsWakes(lane.kind);
                if (lane.kind != LaneKind::Proc && lane.kind != LaneKind::Thread && !wakes) {
                    QVERIFY(plan.busy.empty());
                    continue;
                }
                const auto wanted = expectedBusy(disjoint(thingsOf(*trace, lane, 0)), plan.spans, axis);
                QCOMPARE(plan.busy.size(), wanted.size());
                // Less than a pixel of the height of a lane off.
                for (std::size_t x = 0; x < wanted.size(); ++x)
                    QVERIFY(std::abs(int{plan.busy[x]} - int{wanted[x]}) <= 16);
                (wakes ? partlyWaiting : partly) += static_cast<std::size_t>(
                    std::ranges::count_if(plan.busy, [](std::uint8_t b) { return b > 20 && b < 235; }));
            }
        }
        QVERIFY(partly > 200);
        QVERIFY(partlyWaiting > 50);
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
};

QTEST_GUILESS_MAIN(TestLanePlan)
#include "test_lane_plan.moc"
