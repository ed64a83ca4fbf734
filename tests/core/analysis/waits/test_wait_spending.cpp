// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of what a wait was spent on holds every instant of it once, however much of it is shown.
#include "core/analysis/waits/wait_spending.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

namespace {

Duration charged(const WaitSpending& spending) {
    Duration sum = 0;
    for (const WaitSpent& line : spending.lines)
        if (!line.ended) sum += line.time;
    return sum;
}

// What the lines one level below each wait hold, against what it holds.
bool sumsAgree(const std::vector<WaitSpent>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Duration below = 0;
        for (std::size_t j = i + 1; j < lines.size() && lines[j].level > lines[i].level; ++j)
            if (lines[j].level == lines[i].level + 1) below += lines[j].time;
        if (below != (lines[i].ended ? lines[i].time : 0)) return false;
    }
    return true;
}

}  // namespace

class WaitSpendingTest : public QObject {
    Q_OBJECT

  private slots:
    void everyInstantIsInOneLine_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void everyInstantIsInOneLine() {
        QFETCH(unsigned, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 1500});
        std::uint32_t deepest = 0;
        std::size_t shortened = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (track.state(i).state != GoState::Waiting || track.end(i) == track.start(i)) continue;
                const WaitSpending all = waitSpending(*trace, GoroutineIndex(g), track.span(i), 1u << 20);
                QCOMPARE(all.wait, track.end(i) - track.start(i));
                QCOMPARE(charged(all), all.wait);
                QCOMPARE(all.left, std::size_t{0});
                QVERIFY(sumsAgree(all.lines));
                for (const WaitSpent& line : all.lines) deepest = std::max(deepest, line.level);
                for (std::size_t l = 0; l < all.lines.size(); ++l) {
                    const auto spans = spansOf(all, l);
                    QVERIFY(std::ranges::is_sorted(spans));
                    if (all.lines[l].span != kNoSpan)
                        QVERIFY(std::ranges::binary_search(spans, all.lines[l].span));
                    // What lies below belongs to it.
                    for (std::size_t b = l + 1;
                         b < all.lines.size() && all.lines[b].level > all.lines[l].level; ++b)
                        QVERIFY(std::ranges::includes(spans, spansOf(all, b)));
                }
                const WaitSpending few = waitSpending(*trace, GoroutineIndex(g), track.span(i), 3);
                QCOMPARE(few.lines.size(), std::min<std::size_t>(3, all.lines.size()));
                QCOMPARE(few.lines.size() + few.left, all.lines.size());
                QCOMPARE(charged(few) + few.leftTime, few.wait);
                shortened += few.left > 0;
            }
        }
        QVERIFY(deepest > 0);
        QVERIFY(shortened > 0);
    }

    // The worker waited from 250 to 400 for main, which ran all the time.
    void whoEndedItRan() {
        const ServiceTrace s = ServiceTrace::make();
        const GoTrack worker(*s.trace, s.worker);
        const WaitSpending spending =
            waitSpending(*s.trace, s.worker, worker.span(worker.at(ServiceTrace::at(300))), 10);
        QCOMPARE(spending.lines.size(), std::size_t{1});
        const WaitSpent& line = spending.lines.front();
        QVERIFY(line.goroutine == s.main && line.level == 0 && !line.ended);
        QCOMPARE(line.time, Duration{150'000});
        QCOMPARE(s.trace->stateOf(line.span).state, GoState::Running);
    }
};

QTEST_APPLESS_MAIN(WaitSpendingTest)
#include "test_wait_spending.moc"
