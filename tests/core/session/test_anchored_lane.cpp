// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes and what they mean: there and back, and into another reading of the recording.
#include "core/session/anchored_lane.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class AnchoredLaneTest : public QObject {
    Q_OBJECT

  private slots:
    void everyLaneIsFoundAgain() {
        const ServiceTrace service = ServiceTrace::make();
        int lanes = 0;
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            for (const LaneKey lane : lanesOf(*service.trace, static_cast<LaneGroup>(g))) {
                const LaneAnchor anchor = anchorOf(*service.trace, lane, 2);
                QCOMPARE(anchor.row, 2U);
                QVERIFY(laneOf(*service.trace, anchor) == lane);
                ++lanes;
            }
        QVERIFY(lanes > 10);
    }

    void numbersMeanTheSameElsewhere() {
        const ServiceTrace service = ServiceTrace::make();
        const LaneAnchor anchor = anchorOf(*service.trace, {LaneKind::Goroutine, service.worker.value});
        QCOMPARE(anchor.number, std::uint64_t{3});
        Trace other;  // in which goroutines stand in another order, and one number was used again
        for (const std::uint64_t id : {3, 9, 3, 1}) {
            other.goroutines.emplace_back();
            other.goroutines.back().id = id;
        }
        QVERIFY(laneOf(other, anchor) == (LaneKey{LaneKind::Goroutine, 0}));
        const LaneAnchor second = anchorOf(other, {LaneKind::Goroutine, 2});
        QCOMPARE(second.nth, 1U);
        QVERIFY(laneOf(other, second) == (LaneKey{LaneKind::Goroutine, 2}));
        QVERIFY(!laneOf(*service.trace, second));
    }

    void whatIsNotThereIsNoLane() {
        const ServiceTrace service = ServiceTrace::make();
        LaneAnchor anchor;
        QVERIFY(!laneOf(*service.trace, anchor));
        anchor.of = LaneAnchor::Of::Lane;
        anchor.kind = LaneKind::Cpu;  // there are no perf data
        QVERIFY(!laneOf(*service.trace, anchor));
        anchor.kind = LaneKind::Goroutine;
        anchor.number = 12345;
        QVERIFY(!laneOf(*service.trace, anchor));
        anchor.kind = LaneKind::Heap;
        QVERIFY(laneOf(*service.trace, anchor) == (LaneKey{LaneKind::Heap, 0}));
    }
};

QTEST_GUILESS_MAIN(AnchoredLaneTest)
#include "test_anchored_lane.moc"
