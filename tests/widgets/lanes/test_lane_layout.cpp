// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "widgets/lanes/lane_layout.h"
#include "widgets/session/lane_choices.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class LaneLayoutTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        choices_.reset();
        service_ = ServiceTrace::make();
        layout_.setSources(service_.trace);
        layout_.arrange(choices_, kHeader);
        layout_.setViewHeight(400);
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
        int bottom = 0;
        for (std::size_t g = 0; g < kLaneGroupCount; ++g) {
            const LaneLayout::Group& group = layout_.groups()[g];
            QCOMPARE(group.group, static_cast<LaneGroup>(g));
            QCOMPARE(group.shown,
                     group.group != LaneGroup::Pinned && isRecorded(*service_.trace, group.group));
            if (!group.shown) continue;
            QCOMPARE(group.top, bottom);
            bottom = group.bottom;
        }
        QCOMPARE(bottom, layout_.height());
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
        const int before = layout_.height();
        choices_.setCollapsed(LaneGroup::Procs, true);
        layout_.arrange(choices_, kHeader);
        QCOMPARE(layout_.height(), before - 2 * kLane);
        QVERIFY(!layout_.rowOf({LaneKind::Proc, 0}));
        for (int y = 0; y < layout_.height(); ++y) {
            const auto row = layout_.rowAt(y);
            QVERIFY(!row->lane || layout_.key(*row).kind != LaneKind::Proc);
        }
    }

    void findsEveryLane() {
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            for (const LaneKey& lane : lanesOf(*service_.trace, static_cast<LaneGroup>(g))) {
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
        QCOMPARE(layout_.headerTop(0, g.bottom - 3), g.bottom - kHeader);
        QCOMPARE(layout_.headerTop(1, past), layout_.groups()[1].top);
    }

    void pinnedLanesStandAtTheTopAndStay() {
        const int before = layout_.height();
        choices_.setPinned({LaneKind::Proc, 1}, true);
        choices_.setPinned({LaneKind::Heap, 0}, true);
        arrange();
        QCOMPARE(layout_.height(), before + kHeader);  // moved, not copied
        QCOMPARE(layout_.stickyEnd(), kHeader + 4 * kLane);
        QCOMPARE(layout_.rowOf({LaneKind::Proc, 1})->top, kHeader);
        QCOMPARE(layout_.rowOf({LaneKind::Heap, 0})->top, kHeader + kLane);
        QCOMPARE(layout_.groups()[0].top, layout_.stickyEnd());
        QCOMPARE(layout_.rowOf({LaneKind::Proc, 1})->group, std::size_t(LaneGroup::Pinned));
        // Bars of groups stay below them.
        QCOMPARE(layout_.headerTop(0, 30), 30 + layout_.stickyEnd());
        // The last pinned one goes first when there is little room.
        layout_.setViewHeight(2 * (kHeader + kLane + 5));
        QCOMPARE(layout_.stickyEnd(), kHeader + kLane);
        choices_.setPinned({LaneKind::Proc, 1}, false);
        choices_.setPinned({LaneKind::Heap, 0}, false);
        arrange();
        QCOMPARE(layout_.stickyEnd(), 0);
        QCOMPARE(layout_.height(), before);
    }

    void hiddenLanesAreCountedAndComeBack() {
        const LaneKey g2{LaneKind::Goroutine, service_.conn.value};
        const int before = layout_.height();
        choices_.setHidden(g2, true);
        arrange();
        const LaneLayout::Group& group = layout_.groups()[std::size_t(LaneGroup::Goroutines)];
        QVERIFY(!layout_.rowOf(g2));
        QCOMPARE(group.hidden, 1u);
        QCOMPARE(group.lanes, 3u);
        QCOMPARE(layout_.height(), before - kLane);
        choices_.showHidden(LaneGroup::Procs);
        QCOMPARE(choices_.hidden().size(), std::size_t{1});
        choices_.showHidden(LaneGroup::Goroutines);
        arrange();
        QVERIFY(layout_.rowOf(g2));
    }

    void movedLanesStandWhereTheyWerePut() {
        const LaneKey heap{LaneKind::Heap, 0}, counts{LaneKind::GoroutineCounts, 0};
        const LaneKey p0{LaneKind::Proc, 0}, p1{LaneKind::Proc, 1};
        choices_.move(p0, p1);
        choices_.move(counts, std::nullopt);
        choices_.move(heap, p1);  // of another group: nowhere
        arrange();
        QVERIFY(layout_.rowOf(p1)->top < layout_.rowOf(p0)->top);
        QVERIFY(layout_.rowOf(counts)->top < layout_.rowOf(heap)->top);
        choices_.move(p0, std::nullopt);
        arrange();
        QVERIFY(layout_.rowOf(p0)->top < layout_.rowOf(p1)->top);
        QCOMPARE(layout_.rowOf(p0)->top, layout_.groups()[std::size_t(LaneGroup::Procs)].top + kHeader);
    }

    void eachGroupHasItsHeight() {
        choices_.setLaneHeight(LaneGroup::Procs, 30);
        choices_.setPlotHeight(LaneKind::Heap, 100);
        arrange();
        QCOMPARE(layout_.rowOf({LaneKind::Proc, 0})->height, 30);
        QCOMPARE(layout_.rowOf({LaneKind::Heap, 0})->height, 100);
        QCOMPARE(layout_.rowOf({LaneKind::GoroutineCounts, 0})->height, 3 * kLane);
        QCOMPARE(layout_.rowOf({LaneKind::Goroutine, service_.main.value})->height, kLane);
        // One height for all takes the place of what single groups have.
        choices_.setCommonHeight(LaneHeight::Compact);
        arrange();
        QCOMPARE(layout_.rowOf({LaneKind::Proc, 0})->height, 12);
    }

    void withoutTraceThereIsNothing() {
        layout_.setSources({});
        layout_.arrange(choices_, kHeader);
        QCOMPARE(layout_.height(), 0);
        QVERIFY(!layout_.rowAt(0));
        QVERIFY(layout_.rowsBetween(0, 100).empty());
    }

  private:
    void arrange() {
        layout_.arrange(choices_, kHeader);
        layout_.setViewHeight(400);
    }

    static constexpr int kLane = 18;
    static constexpr int kHeader = 22;
    ServiceTrace service_;
    LaneChoices choices_;
    LaneLayout layout_;
};

QTEST_GUILESS_MAIN(LaneLayoutTest)
#include "test_lane_layout.moc"
