// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_tree.h"
#include "tests/support/service_trace.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_memory.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"

#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class LaneMemoryTest : public QObject {
    Q_OBJECT

  private slots:
    void nothingIsSavedOfWhatIsAsAtFirst() {
        ViewState state;
        state.setTrace(test::ServiceTrace::make().trace);
        state.lanes()->foldAtFirst(LaneGroup::Tasks, true);  // not the user's wish
        QVERIFY(savedLanes(state).isEmpty());
    }

    // Through the file and into another view.
    void whatWasChosenComesBack() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.ini"));
        {
            ViewState state;
            state.lanes()->setCollapsed(LaneGroup::Timers, true);
            state.lanes()->foldAtFirst(LaneGroup::Tasks, true);
            state.lanes()->setCollapsed(LaneGroup::Tasks, false);
            state.lanes()->setLaneHeight(LaneGroup::Goroutines, 31);
            state.lanes()->setPlotHeight(LaneKind::Heap, 120);
            state.lanes()->setLabels(false);
            state.lanes()->turn(LaneTree::kTimersOfProcs);
            state.goroutineLanes()->setGrouping(GoroutineGrouping::Creator);
            state.goroutineLanes()->setDims(true);
            state.gcBands()->setShow(GcBands::Show::Both);
            state.wakeLinks()->setArrows({.wakeups = false, .creations = true});
            Settings settings(file);
            settings.setLanes({{QStringLiteral("height-netpoll"), 40}});  // of an earlier run
            settings.setLanes(savedLanes(state));
        }
        ViewState state;
        Settings settings(file);
        restoreLanes(state, settings.lanes());
        QVERIFY(state.isCollapsed(LaneGroup::Timers));
        state.lanes()->foldAtFirst(LaneGroup::Tasks, true);
        QVERIFY(!state.isCollapsed(LaneGroup::Tasks));  // opened by the user
        QCOMPARE(state.lanes()->laneHeight(LaneGroup::Goroutines), 31);
        QVERIFY(!state.lanes()->ownHeight(LaneGroup::Netpoll));
        QCOMPARE(state.lanes()->plotHeight(LaneKind::Heap), std::optional(120));
        QVERIFY(!state.lanes()->labels());
        state.setTrace(test::ServiceTrace::make().trace);  // whichever comes
        QVERIFY(state.lanes()->isTurned(LaneTree::kTimersOfProcs));
        state.lanes()->setTurned({3});  // those of a trace
        QVERIFY(state.lanes()->isTurned(LaneTree::kTimersOfProcs) && state.lanes()->isTurned(3));
        restoreLanes(state, {});
        QVERIFY(!state.lanes()->isTurned(LaneTree::kTimersOfProcs));
        restoreLanes(state, settings.lanes());
        QCOMPARE(state.gcBands()->show(), GcBands::Show::Both);
        QVERIFY(state.wakeLinks()->arrows().creations);
        QVERIFY(!state.wakeLinks()->arrows().wakeups);
        QCOMPARE(state.goroutineLanes()->grouping(), GoroutineGrouping::Creator);
        QVERIFY(state.goroutineLanes()->dims());
    }

    void nonsenseIsPassedOver() {
        ViewState state;
        restoreLanes(state, {{QStringLiteral("height-procs"), QStringLiteral("tall")},
                             {QStringLiteral("height-heap"), 100000},
                             {QStringLiteral("grouping"), QStringLiteral("by colour")},
                             {QStringLiteral("unheard-of"), 7}});
        QVERIFY(!state.lanes()->ownHeight(LaneGroup::Procs));
        QCOMPARE(state.lanes()->laneHeight(LaneGroup::Heap), LaneChoices::kHighestLane);
        QCOMPARE(state.goroutineLanes()->grouping(), GoroutineGrouping::Flat);
    }
};

QTEST_MAIN(LaneMemoryTest)
#include "test_lane_memory.moc"
