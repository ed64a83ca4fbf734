// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_arrows.h"
#include "core/store/go_track.h"
#include "core/store/wakeup.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace golanes;

class PlanArrowsTest : public QObject {
    Q_OBJECT

  private:
    static std::vector<GoroutineIndex> someLanes(const Trace& trace, unsigned seed) {
        std::mt19937 random(seed);
        std::vector<GoroutineIndex> lanes;
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g)
            if (random() % 3 == 0) lanes.emplace_back(g);
        return lanes;
    }
    // Every wake-up and creation of the kinds that touches one of the lanes within the range.
    static std::set<SpanIndex> wanted(const Trace& trace, const std::vector<GoroutineIndex>& lanes,
                                      TimeRange range, ArrowKinds kinds) {
        std::set<SpanIndex> out;
        for (SpanIndex s = 0; s < trace.goSpans.size(); ++s) {
            const auto w = wakeupAt(trace, s);
            if (!w || !w->waker.valid() || !range.contains(w->time)) continue;
            if (w->creation ? !kinds.creations : !kinds.wakeups) continue;
            if (std::ranges::count(lanes, w->waker) || std::ranges::count(lanes, w->goroutine)) out.insert(s);
        }
        return out;
    }

  private slots:
    void everyArrowIsThereOrCounted_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void everyArrowIsThereOrCounted() {
        QFETCH(unsigned, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 4000});
        Job job;
        const auto index = WakeIndex::build(*trace, job);
        const auto lanes = someLanes(*trace, seed);
        const Duration quarter = trace->range.length() / 4;
        const TimeRange range{trace->range.begin + quarter, trace->range.end - quarter};
        const TimeAxis axis(range, 300);
        for (const ArrowKinds kinds :
             {ArrowKinds{true, true}, ArrowKinds{true, false}, ArrowKinds{false, true}}) {
            const auto expected = wanted(*trace, lanes, range, kinds);
            const ArrowPlan all = planArrows(*trace, *index, lanes, axis, kinds, 1'000'000);
            std::set<SpanIndex> got;
            for (const PlanArrow& a : all.arrows) {
                QCOMPARE(a.count, 1u);
                QCOMPARE(a.x, axis.pixelOf(trace->goSpans.start[a.span]));
                QVERIFY(a.from == trace->goSpans.actor[a.span] && a.to == goroutineOf(*trace, a.span));
                got.insert(a.span);
            }
            QVERIFY(got == expected);
            QCOMPARE(all.found, std::uint64_t{expected.size()});
            QCOMPARE(all.shown, all.found);
            // Fewer of them stand for as many; only beyond that the rarest are left out, and not counted.
            const ArrowPlan joined = planArrows(*trace, *index, lanes, axis, kinds, 40);
            QVERIFY(joined.arrows.size() <= 40);
            QCOMPARE(joined.found, std::uint64_t{expected.size()});
            std::map<std::pair<GoroutineIndex, GoroutineIndex>, std::uint64_t> pairs;
            for (const SpanIndex s : expected) ++pairs[{trace->goSpans.actor[s], goroutineOf(*trace, s)}];
            std::uint64_t stands = 0;
            for (const PlanArrow& a : joined.arrows) {
                QVERIFY(expected.contains(a.span));
                QVERIFY((a.count <= pairs[{a.from, a.to}]));
                stands += a.count;
            }
            QCOMPARE(joined.shown, stands);
            if (pairs.size() <= 40) QCOMPARE(joined.shown, joined.found);
        }
    }

    void tooManyAreLookedAtInSteps() {
        // One lane that wakes and is woken all the time, seen as often as it takes.
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 20'000});
        Job job;
        const auto index = WakeIndex::build(*trace, job);
        QVERIFY(index->size() > 500);
        std::vector<GoroutineIndex> lanes;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) lanes.emplace_back(g);
        const ArrowPlan plan =
            planArrows(*trace, *index, lanes, TimeAxis(trace->range, 800), {true, true}, 200, 500);
        QVERIFY(plan.every >= 2);
        QVERIFY(plan.found <= 500 + lanes.size());
        QVERIFY(plan.arrows.size() <= 200 && !plan.arrows.empty());
    }

    void nothingWantedIsNothing() {
        const TracePtr trace = test::runRandomProcess({.seed = 1});
        Job job;
        const auto index = WakeIndex::build(*trace, job);
        QVERIFY(planArrows(*trace, *index, {}, TimeAxis(trace->range, 100), {true, true}, 10).arrows.empty());
        const auto lanes = someLanes(*trace, 1);
        QVERIFY(planArrows(*trace, *index, lanes, TimeAxis(trace->range, 100), {}, 10).arrows.empty());
    }
};

QTEST_GUILESS_MAIN(PlanArrowsTest)
#include "test_plan_arrows.moc"
