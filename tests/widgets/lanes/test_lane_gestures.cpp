// SPDX-License-Identifier: GPL-3.0-or-later
// Sends real events to the whole view and asks for the time under the pointer, what is visible and selected.
#include "tests/widgets/lanes_by_hand.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>

using namespace golanes;
using test::ServiceTrace;

class LaneGesturesTest : public QObject, private test::LanesByHand {
    Q_OBJECT

  private slots:
    void init() { showLanes(420); }
    void cleanup() { view_.reset(); }

    void theWheelScrollsLanes() {
        QVERIFY(scrollBar_->maximum() > 60);
        wheel({600, 200}, {0, -120});
        QCOMPARE(scrollBar_->value(), 3 * 18);
        QVERIFY(state_->visible() == state_->bounds());
        wheel({600, 200}, {0, 120});
        QCOMPARE(scrollBar_->value(), 0);
    }

    void aTouchpadScrollsBothWaysByPixels() {
        look(400, 500);
        const Timestamp under = timeAt(600);
        wheel({600, 200}, {-80, -160}, {-40, -30});
        QCOMPARE(scrollBar_->value(), 30);
        verifyUnder(560, under);
    }

    void shiftAndWheelScrollTime() {
        look(400, 500);
        wheel({600, 200}, {0, -120}, {}, Qt::ShiftModifier);
        QCOMPARE(scrollBar_->value(), 0);
        QCOMPARE(state_->visible().begin, ServiceTrace::at(410));
        QCOMPARE(state_->visible().length(), Duration{100'000});
    }

    void controlAndWheelZoomAtThePointer_data() {
        QTest::addColumn<int>("x");
        for (int x : {201, 333, 600, 999}) QTest::addRow("%d", x) << x;
    }
    void controlAndWheelZoomAtThePointer() {
        QFETCH(int, x);
        look(300, 700);
        for (int step = 0; step < 40; ++step) {
            const Timestamp under = timeAt(x);
            wheel({static_cast<double>(x), 200}, {0, step < 25 ? 120 : -120}, {}, Qt::ControlModifier);
            verifyUnder(x, under);
        }
        QCOMPARE(scrollBar_->value(), 0);
    }

    void aPinchZoomsAroundTheFingers() {
        look(300, 700);
        const Timestamp under = timeAt(700);
        const QPointF at(700, 150);
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                  lanes_->mapToGlobal(at), 0.25, {});
        QCoreApplication::sendEvent(lanes_, &pinch);
        QCOMPARE(state_->visible().length(), Duration{320'000});
        verifyUnder(700, under);
    }

    void aDragPansBothWaysUnderThePointer() {
        look(400, 500);
        const Timestamp grabbed = timeAt(600);
        drag({600, 300}, {640, 250});
        verifyUnder(640, grabbed);
        QCOMPARE(scrollBar_->value(), 50);
        // One gesture, one entry.
        state_->back();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(400));
    }

    void controlAndDragZoomToTheRange() {
        const Timestamp a = timeAt(400), b = timeAt(600);
        press({400, 300}, Qt::ControlModifier);
        move({500, 300}, Qt::ControlModifier);
        move({600, 310}, Qt::ControlModifier);
        QVERIFY(lanes_->zoomBox());
        QVERIFY(state_->visible() == state_->bounds());
        release({600, 310}, Qt::ControlModifier);
        QVERIFY(!lanes_->zoomBox());
        QCOMPARE(state_->visible().begin, a);
        QCOMPARE(state_->visible().end, b);
    }

    void aClickSelectsWhatIsThere() {
        const Target wait = spanOf(service_.worker, 250);
        click(pointOf(wait));
        QVERIFY(state_->selection());
        QVERIFY(state_->selection()->sameThing(wait));
        QCOMPARE(state_->selection()->span.end, ServiceTrace::at(400));
        // On nothing, it lifts the selection.
        QPointF nothing = pointOf(wait);
        nothing.setX(lanes_->width() - 4);  // the goroutine has ended
        click(nothing);
        QVERIFY(!state_->selection());
    }

    void aClickOnANameSelectsTheLane() {
        click({60, pointOf(spanOf(service_.conn, 200)).y()});
        QVERIFY(state_->selection());
        QCOMPARE(state_->selection()->part, Target::Part::Lane);
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, service_.conn.value}));
    }

    void controlAndClickZoomToTheThing() {
        click(pointOf(spanOf(service_.worker, 250)), Qt::ControlModifier);
        QCOMPARE(state_->visible().begin, ServiceTrace::at(242.5));
        QCOMPARE(state_->visible().end, ServiceTrace::at(407.5));
    }

    void aDoubleClickZoomsAndAsksForDetails() {
        QSignalSpy details(view_.get(), &TraceView::detailsRequested);
        const QPointF at = pointOf(spanOf(service_.worker, 250));
        QTest::mouseDClick(lanes_, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(details.size(), 1);
        QCOMPARE(state_->visible().begin, ServiceTrace::at(242.5));
    }

    void hoverFollowsThePointer() {
        const Target run = spanOf(service_.worker, 430);
        const QPointF at = pointOf(run);
        move(at);
        QVERIFY(state_->hover() && state_->hover()->sameThing(run));
        QCOMPARE(*state_->cursor(), lanes_->timeAt(at));
        // The hand that drags does not point.
        press(at);
        move(at + QPointF(30, 0));
        QVERIFY(state_->hover()->sameThing(run));
        release(at + QPointF(30, 0));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(lanes_, &leave);
        QVERIFY(!state_->hover() && !state_->cursor());
    }

    void marksAndSpansOfOneLaneAreBothReached() {
        view_->reveal({LaneKind::TimersTotal, 0});
        const auto row = lanes_->scene().layout.rowOf({LaneKind::TimersTotal, 0});
        const double top = row->top - scrollBar_->value();
        const double x = xOf(800);
        const auto mark = lanes_->targetAt({x, top + 3}), span = lanes_->targetAt({x + 1, top + 14});
        QCOMPARE(mark->part, Target::Part::Mark);
        QCOMPARE(mark->time, ServiceTrace::at(800));
        QCOMPARE(span->part, Target::Part::Span);
        QCOMPARE(span->span.end, ServiceTrace::at(810));
    }

    void aClickOnABarFoldsItsGroup() {
        const int before = lanes_->scene().layout.height();
        const int bar = lanes_->scene().layout.groups()[0].top;
        click({60, bar + 10.0});
        QVERIFY(state_->isCollapsed(LaneGroup::Heap));
        QVERIFY(lanes_->scene().layout.height() < before);
        click({60, bar + 10.0});
        QCOMPARE(lanes_->scene().layout.height(), before);
    }

    void theNamesColumnIsDraggedByItsEdge() {
        QSignalSpy widths(view_.get(), &TraceView::headerWidthChanged);
        drag({200, 100}, {260, 120});
        QCOMPARE(view_->headerWidth(), 260);
        QVERIFY(!widths.isEmpty());
        QVERIFY(state_->visible() == state_->bounds());
        drag({260, 100}, {10, 100});
        QCOMPARE(view_->headerWidth(), TraceView::kMinHeader);
    }
};

QTEST_MAIN(LaneGesturesTest)
#include "test_lane_gestures.moc"
