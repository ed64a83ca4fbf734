// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "widgets/lanes/lane_layout.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class LaneLayoutTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        service_ = ServiceTrace::make();
        layout_.setTrace(service_.trace.get());
        layout_.arrange({}, kLane, kHeader);
    }

    // Every y belongs to exactly one row, and rows follow each other without gap.
    void rowsCoverEverything() {
        int y = 0;
        for (auto row = layout_.rowAt(0); row; row = layout_.neighbour(*row, 1)) {
            QCOMPARE(row->top, y);
            QCOMPARE(row->height, row->lane ? rowsOf(*service_.trace, layout_.key(*row)) * kLane : kHeader);
            for (int inside = row->top; inside < row->top + row->height; ++inside)
                QVERIFY(layout_.rowAt(inside) == row);
            y += row->height;
        }
        QCOMPARE(y, layout_.height());
        QVERIFY(!layout_.rowAt(y));
        QVERIFY(!layout_.rowAt(-1));
    }

    void groupsStandInTheirOrder() {
        QCOMPARE(layout_.groups().size(), kLaneGroupCount);
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            QCOMPARE(layout_.groups()[g].group, static_cast<LaneGroup>(g));
    }

    void goingBackIsTheReverse() {
        std::vector<LaneLayout::Row> down, up;
        for (auto row = layout_.rowAt(0); row; row = layout_.neighbour(*row, 1)) down.push_back(*row);
        for (auto row = layout_.rowAt(layout_.height() - 1); row; row = layout_.neighbour(*row, -1))
            up.push_back(*row);
        std::reverse(up.begin(), up.end());
        QVERIFY(up == down);
    }

    void aCollapsedGroupKeepsItsHeader() {
        std::array<bool, kLaneGroupCount> collapsed{};
        collapsed[static_cast<std::size_t>(LaneGroup::Procs)] = true;
        const int before = layout_.height();
        layout_.arrange(collapsed, kLane, kHeader);
        QCOMPARE(layout_.height(), before - 2 * kLane);
        const auto p0 = layout_.rowOf({LaneKind::Proc, 0});
        QVERIFY(p0 && p0->height == 0);
        for (int y = 0; y < layout_.height(); ++y) {
            const auto row = layout_.rowAt(y);
            QVERIFY(!row->lane || layout_.key(*row).kind != LaneKind::Proc);
        }
    }

    void findsEveryLane() {
        for (const LaneLayout::Group& g : layout_.groups())
            for (const LaneKey& lane : g.lanes) {
                const auto row = layout_.rowOf(lane);
                QVERIFY(row && layout_.key(*row) == lane);
                QVERIFY(layout_.rowAt(row->top) == row);
            }
        QVERIFY(!layout_.rowOf({LaneKind::Goroutine, 99}));
        QVERIFY(!layout_.rowOf({LaneKind::Tasks, 99}));
    }

    void onlyWhatIsInSightIsListed() {
        const std::vector<LaneLayout::Row> rows = layout_.rowsBetween(50, 120);
        QVERIFY(!rows.empty());
        QVERIFY(rows.front().top <= 50 && rows.front().top + rows.front().height > 50);
        QVERIFY(rows.back().top < 120 && rows.back().top + rows.back().height >= 120);
        QVERIFY(layout_.rowsBetween(layout_.height(), layout_.height() + 100).empty());
    }

    void headersStayWhileTheirLanesAreInSight() {
        const LaneLayout::Group& g = layout_.groups()[0];
        const int past = g.top + kHeader + 5;
        QCOMPARE(layout_.headerTop(0, 0), g.top);
        QCOMPARE(layout_.headerTop(0, past), past);
        // Pushed out by the end of its lanes.
        QCOMPARE(layout_.headerTop(0, g.bottom() - 3), g.bottom() - kHeader);
        QCOMPARE(layout_.headerTop(1, past), layout_.groups()[1].top);
    }

    void withoutTraceThereIsNothing() {
        layout_.setTrace(nullptr);
        layout_.arrange({}, kLane, kHeader);
        QCOMPARE(layout_.height(), 0);
        QVERIFY(!layout_.rowAt(0));
        QVERIFY(layout_.rowsBetween(0, 100).empty());
    }

  private:
    static constexpr int kLane = 18;
    static constexpr int kHeader = 22;
    ServiceTrace service_;
    LaneLayout layout_;
};

QTEST_GUILESS_MAIN(LaneLayoutTest)
#include "test_lane_layout.moc"
