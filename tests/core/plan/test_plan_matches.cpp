// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_matches.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <random>

using namespace golanes;

namespace {

struct Thing {
    TimeRange time;
    SpanIndex span;
};

std::vector<Thing> thingsOf(const Trace& trace, LaneKey lane) {
    std::vector<Thing> things;
    if (lane.kind == LaneKind::Goroutine) {
        const GoroutineIndex g(lane.entity);
        const GoTrack track(trace, g);
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (track.state(i).state == GoState::NotExist) continue;
            const bool back = i == 0 && !trace.goroutine(g).createdInTrace();
            things.push_back({{back ? trace.range.begin : track.start(i), track.end(i)}, track.span(i)});
        }
        return things;
    }
    const auto index = static_cast<std::uint16_t>(lane.entity);
    const RunTrack track = lane.kind == LaneKind::Proc ? RunTrack::ofProc(trace, ProcIndex(index))
                                                       : RunTrack::ofThread(trace, ThreadIndex(index));
    for (std::uint32_t i = 0; i < track.size(); ++i) things.push_back({track[i].time, track[i].span});
    return things;
}

// Every column against every thing.
std::vector<ColumnRun> expected(const Trace& trace, const SpanMatches& matches, LaneKey lane,
                                const TimeAxis& axis) {
    std::vector<bool> marked(static_cast<std::size_t>(axis.width()));
    for (const Thing& thing : thingsOf(trace, lane)) {
        if (!matches.spans.test(thing.span)) continue;
        const TimeRange time{thing.time.begin, std::max(thing.time.end, thing.time.begin + 1)};
        for (int x = 0; x < axis.width(); ++x)
            axis.forEachPiece(x, [&](TimeRange piece) {
                if (piece.overlaps(time)) marked[static_cast<std::size_t>(x)] = true;
            });
    }
    std::vector<ColumnRun> runs;
    for (int x = 0; x < axis.width(); ++x) {
        if (!marked[static_cast<std::size_t>(x)]) continue;
        if (!runs.empty() && runs.back().x1 == x)
            ++runs.back().x1;
        else
            runs.push_back({x, x + 1});
    }
    return runs;
}

}  // namespace

class TestPlanMatches : public QObject {
    Q_OBJECT

  private slots:
    void everyColumnAtEveryZoom_data() {
        QTest::addColumn<int>("oneOf");
        QTest::addColumn<bool>("folded");
        for (const int oneOf : {1, 2, 12, 300})
            for (const bool folded : {false, true})
                QTest::addRow("one of %d%s", oneOf, folded ? ", folds" : "") << oneOf << folded;
    }
    void everyColumnAtEveryZoom() {
        QFETCH(int, oneOf);
        QFETCH(bool, folded);
        const TracePtr trace = test::runRandomProcess({.seed = 21, .events = 1500});
        std::mt19937_64 random(static_cast<std::uint64_t>(oneOf));
        const auto any = [&](Duration n) {
            return static_cast<Duration>(random() % static_cast<std::uint64_t>(n));
        };
        const SpanMatches matches = choose(*trace, [&] { return any(oneOf) == 0; });
        for (int i = 0; i < 12; ++i) {
            const Duration length = std::max<Duration>(1, trace->range.length() >> i);
            const Timestamp begin = trace->range.begin + any(trace->range.length());
            const TimeRange range =
                i == 0 ? trace->range : TimeRange{begin, begin + length}.clippedTo(trace->range);
            std::vector<Fold> folds;
            for (int f = 0; folded && f < 4; ++f) {
                const Timestamp at = range.begin + any(range.length());
                folds.push_back({at, at + any(range.length() / 6 + 1)});
            }
            compareAll(*trace, matches, TimeAxis(range, i % 2 == 0 ? 97 : 640, folds));
        }
    }

    void otherLanesHaveNone() {
        const TracePtr trace = test::runRandomProcess({.seed = 2});
        const SpanMatches matches = choose(*trace, [] { return true; });
        QVERIFY(planMatches(*trace, matches, {LaneKind::Heap, 0}, TimeAxis(trace->range, 100)).empty());
    }

  private:
    template <class F>
    static SpanMatches choose(const Trace& trace, F&& chosen) {
        SpanMatches matches{RankedBits(trace.goSpans.size()), RankedBits(trace.procRuns.size()),
                            RankedBits(trace.threadRuns.size())};
        for (std::size_t s = 0; s < trace.goSpans.size(); ++s)
            if (chosen()) matches.spans.set(s);
        for (std::size_t r = 0; r < trace.procRuns.size(); ++r)
            if (matches.spans.test(trace.procRuns[r])) matches.procRuns.set(r);
        for (std::size_t r = 0; r < trace.threadRuns.size(); ++r)
            if (matches.spans.test(trace.threadRuns[r])) matches.threadRuns.set(r);
        return matches;
    }

    static void compareAll(const Trace& trace, const SpanMatches& matches, const TimeAxis& axis) {
        for (const LaneGroup group : {LaneGroup::Procs, LaneGroup::Threads, LaneGroup::Goroutines})
            for (const LaneKey lane : lanesOf(trace, group))
                QVERIFY(planMatches(trace, matches, lane, axis) == expected(trace, matches, lane, axis));
    }
};

QTEST_GUILESS_MAIN(TestPlanMatches)
#include "test_plan_matches.moc"
