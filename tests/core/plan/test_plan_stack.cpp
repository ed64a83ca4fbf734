// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_plan.h"
#include "core/store/timeline_index.h"
#include "tests/support/plan_oracle.h"
#include "tests/support/random_trace.h"

#include <QTest>

#include <random>

using namespace golanes;

// Stack tracks against what looking at every span and sample for every pixel column gives.
class TestPlanStack : public QObject {
    Q_OBJECT

  private slots:
    void framesAreThoseOfTheEvents_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void framesAreThoseOfTheEvents() {
        QFETCH(int, seed);
        const TracePtr trace = test::randomTrace(static_cast<unsigned>(seed), seed % 2 ? 600 : 2500).trace;
        std::mt19937_64 random(static_cast<unsigned>(seed));
        std::size_t compared = 0;
        LanePlan plan;
        for (const int width : {1, 9, 120, 700}) {
            for (Duration length = trace->range.length(); length > 0; length /= 9) {
                const auto from =
                    trace->range.begin +
                    static_cast<Duration>(random() % static_cast<std::uint64_t>(trace->range.length()));
                const TimeAxis axis(TimeRange{from - length / 3, from + length}, width);
                for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
                    const LaneKey lane{LaneKind::Stack, g};
                    planLane(*trace, lane, axis, plan);
                    std::vector<PlanSpan> expected;
                    for (int row = 0; row < rowsOf(*trace, lane); ++row) {
                        const auto r = static_cast<std::uint8_t>(row);
                        const auto spans = test::expectedSpans(test::thingsOf(*trace, lane, r), axis, r);
                        expected.insert(expected.end(), spans.begin(), spans.end());
                    }
                    compared += expected.size();
                    if (plan.spans != expected)
                        QFAIL(qPrintable(QString("goroutine %1, width %2\nplanned:\n%3expected:\n%4")
                                             .arg(g)
                                             .arg(width)
                                             .arg(QString::fromStdString(test::describe(plan.spans)),
                                                  QString::fromStdString(test::describe(expected)))));
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    // The rows are the frames from the outermost in, and none is left out that is not too deep.
    void everyFrameHasItsRow() {
        const TracePtr trace = test::randomTrace(3, 3000).trace;
        int samples = 0, deep = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const StackTrack track(*trace, GoroutineIndex(g));
            Timestamp before = trace->range.begin;
            std::vector<std::uint32_t> seen(track.held().size());
            for (std::uint32_t i = 0; i < track.held().size(); ++i) {
                QVERIFY(track.timeOf(i).begin >= before);
                before = track.timeOf(i).end;
                samples += track.held()[i].sample();
            }
            for (std::uint32_t r = 0; r < track.rows(); ++r)
                for (std::uint32_t k = 0; k < track.size(r); ++k) {
                    const std::uint32_t i = track.at(r, k);
                    QCOMPARE(seen[i]++, r);
                    const auto frames = trace->stacks[track.held()[i].stack];
                    QVERIFY(track.frame(i, r) == trace->stacks.frame(frames[frames.size() - 1 - r]));
                }
            for (std::uint32_t i = 0; i < seen.size(); ++i) {
                const std::size_t size = trace->stacks[track.held()[i].stack].size();
                QCOMPARE(std::size_t{seen[i]}, std::min<std::size_t>(size, StackTrack::kMaxRows));
                deep += seen[i] > 1;
            }
        }
        QVERIFY(samples > 0 && deep > 0);
    }

    // One deep stack does not make a track that pushes all else out of sight.
    void deepStacksShareTheLastRow() {
        const TracePtr trace = test::randomTrace(3, 3000).trace;
        const TimeAxis axis(trace->range, 500);
        int deep = 0;
        LanePlan plan;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const LaneKey lane{LaneKind::Stack, g};
            planLane(*trace, lane, axis, plan);
            const auto limit = static_cast<int>(kMaxStackRows);
            QVERIFY(rowsOf(*trace, lane) <= limit);
            for (const PlanSpan& s : plan.spans) QVERIFY(s.row < limit);
            const StackTrack track(*trace, GoroutineIndex(g));
            std::uint32_t deepest = 0;
            for (std::uint32_t i = 0; i < track.held().size(); ++i)
                deepest = std::max(deepest, track.depth(i));
            if (deepest <= kMaxStackRows) continue;
            ++deep;
            QVERIFY(!plan.spans.empty() && plan.spans.back().row == limit - 1);
        }
        QVERIFY(deep > 0);
    }

    // Tracks are made once and given to whoever asks, and the same as made anew.
    void tracksAreKept() {
        const TracePtr trace = test::randomTrace(4, 2000).trace;
        const auto first = trace->timeline->stacks.of(*trace, GoroutineIndex(0));
        QCOMPARE(trace->timeline->stacks.of(*trace, GoroutineIndex(0)).get(), first.get());
        QCOMPARE(first->rows(), StackTrack(*trace, GoroutineIndex(0)).rows());
    }
};

QTEST_GUILESS_MAIN(TestPlanStack)
#include "test_plan_stack.moc"
