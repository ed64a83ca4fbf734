// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace golanes;

class TestTimelineIndex : public QObject {
    Q_OBJECT

  private slots:
    void everyRangeAndWakeIsListedOnce() {
        const TracePtr trace = test::runRandomProcess({.seed = 1, .events = 6000});
        const TimelineIndex& index = *trace->timeline;
        std::multiset<std::uint32_t> rows;
        for (const IntervalList* list : {&index.gcMark, &index.stopTheWorld, &index.assists, &index.sweeps})
            rows.insert(list->rows().begin(), list->rows().end());
        QCOMPARE(rows.size(), trace->ranges.size());
        QCOMPARE(std::set(rows.begin(), rows.end()).size(), trace->ranges.size());

        const auto& netpoll = index.netpoll.intervals().rows();
        const auto& timers = index.timers.intervals().rows();
        QCOMPARE(netpoll.size() + timers.size(), trace->wakes.size());
        for (const std::uint32_t row : netpoll) QVERIFY(!isTimer(trace->wakes[row].kind));
        for (const std::uint32_t row : timers) QVERIFY(isTimer(trace->wakes[row].kind));
        for (std::size_t p = 0; p < trace->procs.size(); ++p) {
            for (const std::uint32_t row : index.timersOfProc[p].intervals().rows())
                QCOMPARE(std::size_t{trace->wakes[row].proc.value}, p);
        }
    }

    void readyToRunningLastsAsTheRunnableSpan() {
        const TracePtr trace = test::runRandomProcess({.seed = 2, .events = 3000});
        QVERIFY(trace->wakes.size() > 20);
        for (const Wake& w : trace->wakes) {
            const TimeRange t = readyToRunning(*trace, w);
            QCOMPARE(t.begin, trace->goSpans.start[w.span]);
            QCOMPARE(t.end, spanEnd(*trace, w.span, w.goroutine));
            QCOMPARE(trace->stateOf(w.span).state, GoState::Runnable);
        }
    }

    void kindsOfAnyStretchAreCounted() {
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 60000});
        std::mt19937_64 random(3);
        for (const WakeList* list : {&trace->timeline->netpoll, &trace->timeline->timers}) {
            const std::uint32_t n = list->intervals().size();
            QVERIFY(n > 600);
            for (int k = 0; k < 300; ++k) {
                // The ends of the list and whole strides too.
                const auto first = static_cast<std::uint32_t>(k % 7 == 0 ? 0 : random() % n);
                const auto last =
                    k % 5 == 0 ? n : static_cast<std::uint32_t>(first + random() % (n - first + 1));
                WakeList::KindCounts expected{};
                for (std::uint32_t i = first; i < last; ++i)
                    ++expected[static_cast<std::size_t>(trace->wakes[list->intervals().row(i)].kind)];
                QCOMPARE(list->kinds(*trace, first, last), expected);
            }
        }
    }

    void levelsHoldAllRegionsWithoutOverlap() {
        const TracePtr trace = test::runRandomProcess({.seed = 4, .events = 30000});
        std::size_t seen = 0;
        std::uint32_t deepest = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const RegionLevels& levels = trace->timeline->regions;
            deepest = std::max(deepest, levels.levelCount(GoroutineIndex(g)));
            for (std::uint32_t level = 0; level < levels.levelCount(GoroutineIndex(g)); ++level) {
                Timestamp end = std::numeric_limits<Timestamp>::min();
                for (const std::uint32_t row : levels.rows(GoroutineIndex(g), level)) {
                    const Region& r = trace->regions[row];
                    QCOMPARE(r.goroutine, GoroutineIndex(g));
                    QCOMPARE(std::uint32_t{r.depth}, level);
                    QVERIFY(r.start >= end);
                    end = r.end;
                    ++seen;
                }
            }
        }
        QCOMPARE(seen, trace->regions.size());
        QVERIFY(deepest >= 3);
    }

    // Trace::networkWaits against the states of all goroutines.
    void waitersForTheNetworkAreCountedAtEveryChange() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 5000});
        std::map<Timestamp, int> changes;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (track.state(i).cls != StateClass::Network) continue;
                const bool before = i == 0 && !trace->goroutines[g].createdInTrace();
                ++changes[before ? trace->range.begin : track.start(i)];
                --changes[track.end(i)];
            }
        }
        const CountSteps& steps = trace->networkWaits;
        QCOMPARE(steps.time.front(), trace->range.begin);
        int waiting = 0;
        std::map<Timestamp, int> expected;
        for (const auto& [t, change] : changes) expected[t] = waiting += change;
        for (std::size_t i = 0; i < steps.time.size(); ++i) {
            QVERIFY(i == 0 || steps.time[i] > steps.time[i - 1]);
            const auto at = expected.upper_bound(steps.time[i]);
            const int count = at == expected.begin() ? 0 : std::prev(at)->second;
            QCOMPARE(int(steps.count[i]), count);
        }
        QVERIFY(steps.time.size() > 100);
    }

    void aCancelledJobMakesNoIndex() {
        const TracePtr trace = test::runRandomProcess({.seed = 6, .events = 100});
        Job job;
        job.cancel();
        QVERIFY(!indexTimeline(*trace, job));
    }
};

QTEST_GUILESS_MAIN(TestTimelineIndex)
#include "test_timeline_index.moc"
