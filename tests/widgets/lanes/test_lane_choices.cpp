// SPDX-License-Identifier: GPL-3.0-or-later
// Pins, hides, moves and resizes lanes as a user does: keys, mouse, wheel, menus.
#include "tests/widgets/lanes_fixture.h"
#include "widgets/session/stack_lanes.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

using namespace golanes;
using test::ServiceTrace;

class LaneChoicesTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(420, 230);
        lanes_->setFocus();
    }
    void cleanup() { view_.reset(); }

    void pIsForPinning() {
        selectLane(worker());
        QTest::keyClick(lanes_, Qt::Key_P);
        QVERIFY(state_->lanes()->isPinned(worker()));
        QVERIFY(state_->action(QStringLiteral("pinLane"))->isChecked());
        const int y = yOf(worker());
        QVERIFY(y < 60);
        scrollBar_->setValue(scrollBar_->maximum());
        QCOMPARE(yOf(worker()), y);
        // What is there is the pinned lane, not the one that scrolled below it.
        const auto target = lanes_->targetAt({700, y + 8.0});
        QVERIFY(target && target->lane == worker());
        // Bars stay below.
        for (const LaneScene::PlacedHeader& h : lanes_->scene().headers())
            QVERIFY(lanes_->scene().isSticky(h.row) || h.y + 22 > y + 18);
        QTest::keyClick(lanes_, Qt::Key_P);
        QVERIFY(!state_->lanes()->isPinned(worker()));
    }

    // With nothing selected, what is pointed at.
    void pAndKAreAboutTheLaneBelowThePointer() {
        QTest::keyClick(lanes_, Qt::Key_P);
        QVERIFY(!state_->action(QStringLiteral("pinLane"))->isEnabled());
        view_->reveal(worker());
        QMouseEvent over(QEvent::MouseMove, QPointF(100, yOf(worker()) + 8.0),
                         lanes_->mapToGlobal(QPointF(100, yOf(worker()) + 8.0)), Qt::NoButton, Qt::NoButton,
                         {});
        QCoreApplication::sendEvent(lanes_, &over);
        QTest::keyClick(lanes_, Qt::Key_P);
        QVERIFY(state_->lanes()->isPinned(worker()));
        QMouseEvent again(QEvent::MouseMove, QPointF(100, yOf(worker()) + 9.0),
                          lanes_->mapToGlobal(QPointF(100, yOf(worker()) + 9.0)), Qt::NoButton, Qt::NoButton,
                          {});
        QCoreApplication::sendEvent(lanes_, &again);
        QTest::keyClick(lanes_, Qt::Key_K);
        QVERIFY(state_->stackLanes()->has(GoroutineIndex(worker().entity)));
        QVERIFY(!state_->selection());
    }

    void revealOfPinnedLanesNeedsNoScrolling() {
        state_->lanes()->setPinned(worker(), true);
        const int before = scrollBar_->value();
        view_->reveal(worker());
        QCOMPARE(scrollBar_->value(), before);
        // Others are not left below the pinned ones.
        scrollBar_->setValue(scrollBar_->maximum());
        const LaneKey heap{LaneKind::Heap, 0};
        view_->reveal(heap);
        QVERIFY(yOf(heap) >= lanes_->scene().layout.stickyEnd() + 22);
    }

    void hiddenLanesAreSaidOnTheBarAndComeBack() {
        selectLane(conn());
        QTest::keyClick(lanes_, Qt::Key_Delete);
        QVERIFY(!lanes_->scene().layout.rowOf(conn()));
        QVERIFY(!state_->selection());
        scrollBar_->setValue(scrollBar_->maximum());
        const auto part = partOf(LaneGroup::Goroutines, BarPart::Kind::ShowHidden);
        QVERIFY(part);
        QVERIFY(part->text.contains(QLatin1String("1 hidden")));
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, part->rect.center().toPoint());
        QVERIFY(lanes_->scene().layout.rowOf(conn()));
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
        QVERIFY(!partOf(LaneGroup::Goroutines, BarPart::Kind::ShowHidden));
    }

    void goingToAHiddenLaneShowsIt() {
        state_->lanes()->setHidden(worker(), true);
        view_->reveal(worker());
        QVERIFY(lanes_->scene().layout.rowOf(worker()));
    }

    void namesAreDraggedToAnotherPlace() {
        scrollBar_->setValue(scrollBar_->maximum());
        QVERIFY(yOf(service(service_.main)) < yOf(worker()));
        const int to = yOf(service(service_.main)) + 3;
        drag({100, yOf(worker()) + 9}, {100, to});
        QVERIFY(yOf(worker()) < yOf(service(service_.main)));
        QVERIFY(yOf(service(service_.main)) < yOf(conn()));
        QVERIFY(state_->visible() == state_->bounds());
        // Not into another group.
        const int p0 = yOf({LaneKind::Proc, 0});
        drag({100, yOf(worker()) + 9}, {100, p0 + 3});
        QCOMPARE(yOf({LaneKind::Proc, 0}), p0);
    }

    void altAndArrowsMoveTheLane() {
        selectLane({LaneKind::Proc, 0});
        QTest::keyClick(lanes_, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(yOf({LaneKind::Proc, 0}) > yOf({LaneKind::Proc, 1}));
        QTest::keyClick(lanes_, Qt::Key_Down, Qt::AltModifier);  // the last stays the last
        QTest::keyClick(lanes_, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(yOf({LaneKind::Proc, 0}) < yOf({LaneKind::Proc, 1}));
        // Pinned lanes have an order of their own.
        state_->lanes()->setPinned({LaneKind::Proc, 0}, true);
        state_->lanes()->setPinned(worker(), true);
        selectLane(worker());
        QTest::keyClick(lanes_, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(state_->lanes()->pinned() == (std::vector<LaneKey>{worker(), {LaneKind::Proc, 0}}));
    }

    void thePlotsEdgeIsDragged() {
        const LaneKey heap{LaneKind::Heap, 0};
        const int bottom = yOf(heap) + heightOf(heap);
        drag({100, bottom - 2}, {100, bottom + 38});
        QCOMPARE(heightOf(heap), 3 * 18 + 40);
        drag({100, bottom + 38}, {100, 2});
        QCOMPARE(heightOf(heap), LaneChoices::kLowestPlot);
    }

    void theBarsEdgeRaisesTheLanesOfItsGroup() {
        scrollBar_->setValue(scrollBar_->maximum() / 2);
        const LaneKey p0{LaneKind::Proc, 0};
        const int bar = yOf(p0);
        drag({100, bar - 2}, {100, bar + 8});
        QCOMPARE(heightOf(p0), 28);
        QCOMPARE(heightOf(worker()) / lanes_->scene().layout.rowsOf(*lanes_->scene().layout.rowOf(worker())),
                 18);
        QVERIFY(!state_->isCollapsed(LaneGroup::Procs));
    }

    void altAndTheWheelRaiseLanesUnderThePointer() {
        const LaneKey p0{LaneKind::Proc, 0};
        scrollBar_->setValue(scrollBar_->maximum() / 2);
        const QPointF at(500, yOf(p0) + 9);
        wheel(at, {0, 120});
        QCOMPARE(heightOf(p0), 20);
        QCOMPARE(lanes_->targetAt(at)->lane, p0);
        wheel(at, {-120, 0});  // turned by the system
        QCOMPARE(heightOf(p0), 18);
        QVERIFY(state_->visible() == state_->bounds());
    }

    void menusOfGroupsSetTheirHeight() {
        const QPoint bar(60, lanes_->scene().layout.groups()[0].top + 8);
        QContextMenuEvent event(QContextMenuEvent::Mouse, bar, lanes_->mapToGlobal(bar));
        QCoreApplication::sendEvent(lanes_, &event);
        auto* menu = lanes_->findChild<QMenu*>(QStringLiteral("groupMenu"));
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAction*>(QStringLiteral("groupRoomy"))->trigger();
        QCOMPARE(heightOf({LaneKind::Heap, 0}), 3 * 26);
        QCOMPARE(heightOf({LaneKind::Proc, 0}), 18);
        menu->findChild<QAction*>(QStringLiteral("foldGroup"))->trigger();
        QVERIFY(state_->isCollapsed(LaneGroup::Heap));
        menu->close();
    }

    void resetBringsEverythingBack() {
        QAction* reset = state_->action(QStringLiteral("resetLanes"));
        QVERIFY(!reset->isEnabled());
        const int before = lanes_->scene().layout.height();
        state_->lanes()->setPinned(worker(), true);
        state_->lanes()->setHidden(conn(), true);
        state_->lanes()->setLaneHeight(LaneGroup::Procs, 40);
        state_->lanes()->setPlotHeight(LaneKind::Heap, 90);
        state_->setCollapsed(LaneGroup::Gc, true);
        QVERIFY(reset->isEnabled());
        reset->trigger();
        QCOMPARE(lanes_->scene().layout.height(), before);
        QVERIFY(state_->lanes()->isDefault());
    }

    void anotherTraceForgetsItsLanesButNotHeights() {
        state_->lanes()->setPinned(worker(), true);
        state_->lanes()->setHidden(conn(), true);
        state_->lanes()->setLaneHeight(LaneGroup::Procs, 40);
        state_->setTrace(ServiceTrace::make().trace);
        QVERIFY(state_->lanes()->pinned().empty());
        QVERIFY(state_->lanes()->hidden().empty());
        QCOMPARE(heightOf({LaneKind::Proc, 0}), 40);
    }

  private:
    LaneKey service(GoroutineIndex g) const { return {LaneKind::Goroutine, g.value}; }
    LaneKey worker() const { return service(service_.worker); }
    LaneKey conn() const { return service(service_.conn); }
    int yOf(LaneKey lane) const { return lanes_->scene().yOf(*lanes_->scene().layout.rowOf(lane)); }
    int heightOf(LaneKey lane) const { return lanes_->scene().layout.rowOf(lane)->height; }

    void selectLane(LaneKey lane) {
        Target target;
        target.lane = lane;
        target.time = state_->visible().begin;
        target.span = {target.time, target.time};
        state_->setSelection(target);
    }
    std::optional<BarPart> partOf(LaneGroup group, BarPart::Kind kind) const {
        for (const LaneScene::PlacedHeader& h : lanes_->scene().headers()) {
            if (h.group != static_cast<std::size_t>(group) || h.within) continue;
            for (const BarPart& part : barParts(lanes_->scene(), h))
                if (part.kind == kind) return part;
        }
        return std::nullopt;
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(lanes_, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) QTest::mouseMove(lanes_, from + (to - from) * i / 5);
        QTest::mouseRelease(lanes_, Qt::LeftButton, {}, to);
    }
    void wheel(QPointF at, QPoint angle) {
        QWheelEvent event(at, lanes_->mapToGlobal(at), {}, angle, Qt::NoButton, Qt::AltModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes_, &event);
    }
};

QTEST_MAIN(LaneChoicesTest)
#include "test_lane_choices.moc"
