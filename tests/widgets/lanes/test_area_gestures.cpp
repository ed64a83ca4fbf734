// SPDX-License-Identifier: GPL-3.0-or-later
// Sends real mouse events to lanes and ruler and asks for the area, the marks and what is measured.
#include "tests/widgets/lanes_fixture.h"
#include "widgets/lanes/area_lanes.h"
#include "widgets/lanes/ruler_flags.h"
#include "widgets/lanes/ruler_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"

using namespace golanes;
using test::ServiceTrace;

class TestAreaGestures : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(700);
        ruler_ = view_->findChild<RulerView*>();
    }
    void cleanup() { view_.reset(); }

    void shiftAndDragSelectTimeAndLanes() {
        const QPointF from(400, middleOf({LaneKind::Proc, 0}));
        const QPointF to(700, middleOf({LaneKind::Goroutine, service_.conn.value}));
        drag(lanes_, from, to, Qt::ShiftModifier | Qt::AltModifier);
        const AreaSelection& area = *state_->area();
        QCOMPARE(area.range().begin, lanes_->timeAt(from));
        QCOMPARE(area.range().end, lanes_->timeAt(to));
        for (const LaneKey in : {LaneKey{LaneKind::Proc, 0},
                                 {LaneKind::Proc, 1},
                                 {LaneKind::Thread, 0},
                                 {LaneKind::Goroutine, service_.conn.value}})
            QVERIFY(area.lanes().contains(in));
        QVERIFY(!area.lanes().contains({LaneKind::Goroutine, service_.worker.value}));
        QVERIFY(!area.lanes().contains({LaneKind::StopTheWorld, 0}));
        QVERIFY(state_->visible() == state_->bounds());  // nothing panned
        QCOMPARE(scrollBar_->value(), 0);
    }

    void theAreaStaysWhereItIs() {
        drag(lanes_, {400, 100}, {700, 300}, Qt::ShiftModifier);
        const TimeRange range = state_->area()->range();
        const LaneSet lanes = state_->area()->lanes();
        state_->setVisible({ServiceTrace::at(300), ServiceTrace::at(310)});
        scrollBar_->setValue(40);
        QVERIFY(state_->area()->range() == range);
        QVERIFY(state_->area()->lanes() == lanes);
    }

    void aFoldedGroupIsSelectedWithItsBar() {
        state_->setCollapsed(LaneGroup::Procs, true);
        QTest::qWait(1);
        const double y = middleOf({LaneKind::StopTheWorld, 0});
        const double below = middleOf({LaneKind::Thread, 0});
        drag(lanes_, {400, y}, {700, below}, Qt::ShiftModifier);
        QVERIFY(state_->area()->lanes().contains({LaneKind::Proc, 0}));
        QVERIFY(state_->area()->lanes().contains({LaneKind::Proc, 1}));
    }

    void edgesCatch() {
        // The worker runs 430–600: an end within six pixels of it is drawn to it, unless Alt is held.
        const double y = middleOf({LaneKind::Goroutine, service_.worker.value});
        const double x = xOf(ServiceTrace::at(430));
        drag(lanes_, {x + 3, y}, {x + 200, y}, Qt::ShiftModifier);
        QCOMPARE(state_->area()->range().begin, ServiceTrace::at(430));
        drag(lanes_, {x + 3, y + 1}, {x + 200, y}, Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
        state_->area()->lift();
        drag(lanes_, {x + 3, y}, {x + 200, y}, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(state_->area()->range().begin, lanes_->timeAt({x + 3, y}));
        state_->area()->lift();
        drag(lanes_, {x + 12, y}, {x + 200, y}, Qt::ShiftModifier);
        QCOMPARE(state_->area()->range().begin, lanes_->timeAt({x + 12, y}));
    }

    void edgesOfTheAreaCanBeDragged() {
        const double y = middleOf({LaneKind::Proc, 1});
        drag(lanes_, {400, y}, {700, y}, Qt::ShiftModifier | Qt::AltModifier);
        const TimeRange before = state_->area()->range();
        drag(lanes_, {700, y}, {800, y}, Qt::AltModifier);
        QCOMPARE(state_->area()->range().begin, before.begin);
        QCOMPARE(state_->area()->range().end, lanes_->timeAt({800, y}));
        drag(lanes_, {400, y}, {850, y}, Qt::AltModifier);  // beyond the other end
        QCOMPARE(state_->area()->range().end, lanes_->timeAt({850, y}));
        QVERIFY(state_->visible() == state_->bounds());
        // The lower edge takes in the lanes below.
        const auto row = lanes_->scene().layout.rowOf({LaneKind::Proc, 1});
        drag(lanes_, {820, row->top + row->height - 1.0}, {820, middleOf({LaneKind::Thread, 1})});
        QVERIFY(state_->area()->lanes().contains({LaneKind::Thread, 1}));
        QVERIFY(!state_->area()->lanes().contains({LaneKind::Proc, 0}));
    }

    void shiftAndClickExtend() {
        const double y = middleOf({LaneKind::Proc, 0});
        drag(lanes_, {400, y}, {500, y}, Qt::ShiftModifier | Qt::AltModifier);
        const Timestamp begin = state_->area()->range().begin;
        const double below = middleOf({LaneKind::Goroutine, service_.worker.value});
        QTest::mouseClick(lanes_, Qt::LeftButton, Qt::ShiftModifier,
                          QPoint(static_cast<int>(xOf(ServiceTrace::at(500))), static_cast<int>(below)));
        QCOMPARE(state_->area()->range().begin, begin);
        QCOMPARE(state_->area()->range().end, ServiceTrace::at(600));  // all of the span that was clicked
        QVERIFY(state_->area()->lanes().contains({LaneKind::Goroutine, service_.conn.value}));
        QVERIFY(!state_->selection());
    }

    void theRulerSelectsTimeOverAllLanes() {
        drag(ruler_, {500, 10}, {300, 12}, Qt::ShiftModifier);
        QVERIFY(state_->area()->lanes().isAll());
        QCOMPARE(state_->area()->range().begin, lanes_->timeAt({300, 0}));
        QCOMPARE(state_->area()->range().end, lanes_->timeAt({500, 0}));
        drag(ruler_, {500, 10}, {600, 12});  // its edge
        QCOMPARE(state_->area()->range().begin, lanes_->timeAt({300, 0}));
        QCOMPARE(state_->area()->range().end, lanes_->timeAt({600, 0}));
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(!state_->area()->any());
    }

    void keysMarkAndMeasureUnderThePointer() {
        const double y = middleOf({LaneKind::Goroutine, service_.worker.value});
        move(lanes_, {xOf(ServiceTrace::at(430)) + 2, y});
        QTest::keyClick(view_.get(), Qt::Key_M);
        QCOMPARE(state_->marks()->all().at(0).time, ServiceTrace::at(430));
        QTest::keyClick(view_.get(), Qt::Key_M, Qt::ShiftModifier);
        move(lanes_, {xOf(ServiceTrace::at(600)) - 3, y});
        QVERIFY(state_->marks()->measure()->live);
        QCOMPARE(state_->marks()->measure()->length(), Duration{170'000});
        // The click fixes it and selects nothing.
        QTest::mouseClick(lanes_, Qt::LeftButton, {},
                          QPoint(static_cast<int>(xOf(ServiceTrace::at(600))) - 3, static_cast<int>(y)));
        QVERIFY(!state_->marks()->measure()->live);
        QVERIFY(!state_->selection());
        move(lanes_, {300, y});
        QCOMPARE(state_->marks()->measure()->length(), Duration{170'000});
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(!state_->marks()->measure());
    }

    void flagsInTheRulerCanBeDraggedAndRemoved() {
        state_->marks()->add(ServiceTrace::at(500));
        const double x = xOf(ServiceTrace::at(500));
        drag(ruler_, {x, 10}, {x + 100, 10});
        QCOMPARE(state_->marks()->all().at(0).time, lanes_->timeAt({x + 100, 0}));
        QVERIFY(!state_->area()->any());
        QTest::mouseDClick(ruler_, Qt::LeftButton, {}, QPoint(static_cast<int>(x) + 100, 10));
        QVERIFY(state_->marks()->all().empty());
    }

    void flagsAvoidEachOther() {
        for (int i = 0; i < 6; ++i) state_->marks()->add(ServiceTrace::at(500 + 8 * i));
        for (const int us : {1, 999}) state_->marks()->add(ServiceTrace::at(us));
        const TimeStrip strip{state_->axis(800), 200, 1, 24};
        const auto flags = layOutFlags(strip, *state_->marks(), QFontMetricsF(ruler_->font()));
        QCOMPARE(flags.size(), std::size_t{8});
        for (std::size_t i = 0; i < flags.size(); ++i) {
            QVERIFY(flags[i].rect.left() >= strip.left && flags[i].rect.right() <= strip.right() + 1);
            if (i > 0) QVERIFY(flags[i].rect.left() > flags[i - 1].rect.right());
        }
    }

  private:
    // y of the middle of a lane; all of the small recording is in sight.
    double middleOf(LaneKey lane) const {
        const auto row = lanes_->scene().layout.rowOf(lane);
        return row->top + 9 - scrollBar_->value();
    }
    double xOf(Timestamp t) const {
        const LaneScene& scene = lanes_->scene();
        return scene.headerWidth + lanes_->axis().positionOf(t) / scene.scale;
    }
    static void send(QWidget* to, QEvent::Type type, QPointF at, Qt::MouseButton button,
                     Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) {
        QMouseEvent event(type, at, to->mapToGlobal(at), button, buttons, modifiers);
        QCoreApplication::sendEvent(to, &event);
    }
    static void move(QWidget* to, QPointF at) {
        send(to, QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton, {});
    }
    static void drag(QWidget* in, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {}) {
        send(in, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
        send(in, QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton, modifiers);
        send(in, QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, modifiers);
        send(in, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
    }

    RulerView* ruler_ = nullptr;
};

QTEST_MAIN(TestAreaGestures)
#include "test_area_gestures.moc"
