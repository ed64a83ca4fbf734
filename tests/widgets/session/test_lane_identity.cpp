// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trace_builder.h"
#include "widgets/session/lane_identity.h"

#include <QTest>

using namespace golanes;

namespace {

// Goroutines with these numbers, in this order.
TracePtr recording(const std::vector<std::uint64_t>& numbers) {
    TraceBuilder b;
    const ThreadIndex m = b.thread(1);
    Timestamp t = 1;
    for (const std::uint64_t id : numbers) {
        const GoroutineIndex g = b.addGoroutine(id, GoState::Undetermined);
        b.transition(t++, g, b.state(GoState::Runnable, kEmptyString), kNoStack, {{}, {}, m});
    }
    Job job;
    return *b.finish(job);
}

}  // namespace

class LaneIdentityTest : public QObject {
    Q_OBJECT

  private slots:
    void lanesAreFoundByTheirNumbers() {
        const TracePtr before = recording({7, 12, 30}), after = recording({30, 1, 7});
        const auto go = [](std::uint32_t i) { return LaneKey{LaneKind::Goroutine, i}; };
        const LaneKey heap{LaneKind::Heap, 0};
        LaneChoices::Lanes lanes;
        lanes.pinned = {go(2), go(1), heap};
        lanes.hidden = {go(0)};
        lanes.moves = {{go(0), go(2)}, {go(2), std::nullopt}, {go(0), go(1)}};
        const LaneChoices::Lanes now = translated(lanes, *before, *after);
        QVERIFY(now.pinned == (std::vector{go(0), heap}));  // number 12 is gone
        QVERIFY(now.hidden == std::set{go(2)});
        QVERIFY(now.moves == (std::vector<LaneChoices::Move>{{go(2), go(0)}, {go(0), std::nullopt}}));
    }

    void setsOfLanesAreFoundToo() {
        const TracePtr before = recording({7, 12, 30}), after = recording({30, 1, 7});
        LaneSet lanes, wanted;
        for (const std::uint32_t i : {1u, 2u}) lanes.insert({LaneKind::Stack, i});
        lanes.insert({LaneKind::Heap, 0});
        wanted.insert({LaneKind::Stack, 0});
        wanted.insert({LaneKind::Heap, 0});
        QVERIFY(translated(lanes, *before, *after) == wanted);
        QVERIFY(translated(LaneSet::all(), *before, *after).isAll());
    }
};

QTEST_GUILESS_MAIN(LaneIdentityTest)
#include "test_lane_identity.moc"
