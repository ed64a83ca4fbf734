// SPDX-License-Identifier: GPL-3.0-or-later
// Alt+drag in a lane of perf data asks to move them against the trace; anywhere else it pans.
#include "core/clock/align_kernel.h"
#include "tests/support/twin_recordings.h"
#include "tests/widgets/lanes_by_hand.h"

#include <QKeyEvent>
#include <QSignalSpy>

using namespace golanes;
using test::ServiceTrace;

class ClockGestureTest : public QObject, private test::LanesByHand {
    Q_OBJECT

    // The middle of a lane of perf data.
    QPointF perfLane() {
        const LaneKey lane{LaneKind::Cpu, 0};
        view_->reveal(lane);
        const auto row = lanes_->scene().layout.rowOf(lane);
        return row ? QPointF(600, row->top - scrollBar_->value() + row->height / 2) : QPointF();
    }
    Duration of(double pixels) const {
        return static_cast<Duration>(pixels * lanes_->axis().nsPerPixel() * lanes_->scene().scale);
    }

  private slots:
    void init() {
        showLanes(420);
        Job job;
        state_->setKernel(kernelAlone(test::makeTwins({}).perf, job));
        look(400, 500);
    }
    void cleanup() { view_.reset(); }

    void altAndDragAskForTheDistance() {
        QSignalSpy dragged(view_.get(), &TraceView::kernelDragged);
        QSignalSpy dropped(view_.get(), &TraceView::kernelDropped);
        const TimeRange seen = state_->visible();
        const QPointF at = perfLane();
        QVERIFY(!at.isNull());
        drag(at, at + QPointF(50, 0), Qt::AltModifier);
        QCOMPARE(state_->visible(), seen);
        QVERIFY(!dragged.isEmpty());
        QVERIFY(std::abs(dragged.last().first().value<Duration>() - of(50)) <= 1);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toBool(), true);
        dragged.clear();
        drag(at, at - QPointF(20, 0), Qt::AltModifier);
        QVERIFY(dragged.last().first().value<Duration>() < 0);
    }

    void elsewhereItPans() {
        QSignalSpy dragged(view_.get(), &TraceView::kernelDragged);
        const QPointF at = perfLane();
        const TimeRange seen = state_->visible();
        drag(at, at + QPointF(50, 0));
        QVERIFY(state_->visible() != seen);
        drag(pointOf(spanOf(service_.worker, 450)), QPointF(700, 300), Qt::AltModifier);
        QVERIFY(dragged.isEmpty());
    }

    void escapePutsThemBack() {
        QSignalSpy dropped(view_.get(), &TraceView::kernelDropped);
        const QPointF at = perfLane();
        press(at, Qt::AltModifier);
        move(at + QPointF(30, 0), Qt::AltModifier);
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::AltModifier);
        override.ignore();
        QCoreApplication::sendEvent(lanes_, &override);
        QVERIFY(override.isAccepted());
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::AltModifier);
        QCoreApplication::sendEvent(lanes_, &escape);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toBool(), false);
        release(at + QPointF(30, 0), Qt::AltModifier);
        QCOMPARE(dropped.size(), 1);
    }
};

QTEST_MAIN(ClockGestureTest)
#include "test_clock_gesture.moc"
