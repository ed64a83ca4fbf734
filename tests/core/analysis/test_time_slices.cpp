// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/time_slices.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <limits>

using namespace golanes;

class TimeSlicesTest : public QObject {
    Q_OBJECT

  private slots:
    void everySpanIsInTheSliceInWhichItEnds_data() {
        QTest::addColumn<int>("spansASlice");
        for (const int n : {1, 7, 100, 1'000'000}) QTest::addRow("%d", n) << n;
    }
    void everySpanIsInTheSliceInWhichItEnds() {
        QFETCH(const int, spansASlice);
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 4000});
        Job job;
        const auto slices = timeSlices(*trace, wholeOf(*trace), static_cast<std::size_t>(spansASlice), job);
        QCOMPARE(slices.size(), trace->goSpans.size() / static_cast<std::size_t>(spansASlice) + 1);
        std::vector<int> seen(trace->goSpans.size());
        Timestamp before = std::numeric_limits<Timestamp>::min();
        for (const auto& slice : slices) {
            Timestamp latest = before;
            GoroutineIndex last;
            for (const SpanRun& run : slice) {
                QVERIFY(run.first < run.last);
                QVERIFY(!last.valid() || last < run.goroutine);
                last = run.goroutine;
                for (SpanIndex s = run.first; s < run.last; ++s) {
                    ++seen[s];
                    QCOMPARE(goroutineOf(*trace, s), run.goroutine);
                    const Timestamp end = spanEnd(*trace, s, run.goroutine);
                    QVERIFY(end >= before);
                    latest = std::max(latest, end);
                }
            }
            before = latest;
        }
        QVERIFY(std::ranges::all_of(seen, [](int n) { return n == 1; }));
    }

    void slicesAreAboutAsLarge() {
        const TracePtr trace = test::runRandomProcess({.seed = 6, .events = 4000});
        Job job;
        for (const auto& slice : timeSlices(*trace, wholeOf(*trace), 100, job)) {
            std::size_t spans = 0;
            for (const SpanRun& run : slice) spans += run.last - run.first;
            QVERIFY2(spans < 300, qPrintable(QString::number(spans)));
        }
    }

    void onlyGoroutinesOfTheScopeAreThere() {
        const TracePtr trace = test::runRandomProcess({.seed = 7, .events = 500});
        Scope scope = wholeOf(*trace);
        scope.goroutines.assign(trace->goroutines.size(), false);
        scope.goroutines[1] = true;
        Job job;
        std::size_t spans = 0;
        for (const auto& slice : timeSlices(*trace, scope, 10, job)) {
            for (const SpanRun& run : slice) {
                QCOMPARE(run.goroutine, GoroutineIndex(1));
                spans += run.last - run.first;
            }
        }
        QCOMPARE(spans, std::size_t{trace->goroutines[1].spanCount});
    }
};

QTEST_GUILESS_MAIN(TimeSlicesTest)
#include "test_time_slices.moc"
