// SPDX-License-Identifier: GPL-3.0-or-later
// What hand and keyboard do with time in the lanes, the ruler and the overview, by real events.
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/overview_strip.h"
#include "widgets/lanes/ruler_view.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/gc_bands.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace golanes;
using test::ServiceTrace;

class TimeGesturesTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        theme_.setMode(Theme::Mode::Light);
        view_ = std::make_unique<TraceView>(state_.get(), &theme_);
        state_->setAnimated(false);
        state_->setTrace(service_.trace);
        for (QAction* a : state_->actions().all())
            if (a) view_->addAction(a);
        view_->resize(1000, 600);
        view_->setHeaderWidth(200);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        lanes_ = view_->findChild<LaneView*>();
        ruler_ = view_->findChild<RulerView*>();
        overview_ = view_->findChild<OverviewStrip*>();
    }
    void cleanup() { view_.reset(); }

    // Down to 200 pixels a ns and out again, the ns under the pointer stays under it.
    void ctrlWheelZoomsToSingleNs() {
        const QPointF point(437, 300);
        const Timestamp anchor = lanes_->timeAt(point);
        for (int i = 0; i < 120; ++i) {
            turn(lanes_, point, {0, 120}, Qt::ControlModifier);
            QCOMPARE(lanes_->timeAt(point), anchor);
        }
        QCOMPARE(state_->visible().length(), state_->shortest());
        // Neighbouring ns lie 100 pixels apart at least, and are told apart.
        const TimeAxis axis = lanes_->axis();
        QVERIFY(axis.positionOf(anchor + 1) - axis.positionOf(anchor) > 100);
        // A step of less than a ns waits for the next.
        for (int i = 0; i < 2; ++i) turn(lanes_, point, {0, -120}, Qt::ControlModifier);
        QVERIFY(state_->visible().length() > state_->shortest());
        for (int i = 0; i < 120; ++i) turn(lanes_, point, {0, -120}, Qt::ControlModifier);
        QVERIFY(state_->visible() == state_->bounds());
    }

    void aTouchpadPansAndZoomsByPixels() {
        state_->setVisible({at(400), at(500)});
        const double perPixel = lanes_->axis().nsPerPixel() * lanes_->devicePixelRatioF();
        stroke(lanes_, {500, 300}, {-30, 0}, {}, Qt::ScrollUpdate);
        near(state_->visible().begin, static_cast<double>(at(400)) + 30 * perPixel);
        // What the fingers began with Ctrl down stays a zoom when they have left.
        stroke(lanes_, {500, 300}, {0, 10}, Qt::ControlModifier, Qt::ScrollBegin);
        const TimeRange zoomed = state_->visible();
        QVERIFY(zoomed.length() < 100'000);
        stroke(lanes_, {500, 300}, {0, 10}, {}, Qt::ScrollMomentum);
        QVERIFY(state_->visible().length() < zoomed.length());
        // And what began as scrolling never zooms.
        stroke(lanes_, {500, 300}, {-5, 0}, {}, Qt::ScrollBegin);
        const Duration length = state_->visible().length();
        stroke(lanes_, {500, 300}, {-5, 3}, Qt::ControlModifier, Qt::ScrollMomentum);
        QCOMPARE(state_->visible().length(), length);
    }

    void aPinchZoomsWhereverTimeIs() {
        for (QWidget* widget : {static_cast<QWidget*>(lanes_), static_cast<QWidget*>(ruler_),
                                static_cast<QWidget*>(overview_)}) {
            state_->setVisible(state_->bounds());
            pinch(widget, {500, 10}, 0.25);
            near(static_cast<double>(state_->visible().length()),
                 static_cast<double>(state_->bounds().length()) / 1.25);
            pinch(widget, {500, 10}, -0.2);
            near(static_cast<double>(state_->visible().length()),
                 static_cast<double>(state_->bounds().length()));
        }
    }

    void theRulerPansZoomsAndFits() {
        state_->setVisible({at(400), at(500)});
        const Timestamp grabbed = timeOnRuler(600);
        drag(ruler_, {600, 10}, {500, 10});
        near(timeOnRuler(500), grabbed);
        const Timestamp anchor = timeOnRuler(700);
        turn(ruler_, {700, 10}, {0, 120}, {});
        QCOMPARE(timeOnRuler(700), anchor);
        QVERIFY(state_->visible().length() < 100'000);
        turn(ruler_, {700, 10}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(timeOnRuler(700) > anchor);
        doubleClick(ruler_, {700, 10});
        QVERIFY(state_->visible() == state_->bounds());
    }

    void theOverviewZoomsAndFits() {
        state_->setVisible({at(400), at(500)});
        turn(overview_, {overview_->xOf(at(450)), 20}, {0, 120}, {});
        near(state_->visible().length(), 80'000);
        QVERIFY(state_->visible().contains(at(450)));
        doubleClick(overview_, {300, 20});
        QVERIFY(state_->visible() == state_->bounds());
    }

    void everyViewShowsTheInstantUnderThePointer() {
        moveTo(ruler_, {600, 10});
        QVERIFY(state_->cursor());
        near(*state_->cursor(), timeOnRuler(600));
        moveTo(overview_, {700, 10});
        near(*state_->cursor(), overview_->timeAt(700));
    }

    void theSideButtonsGoThroughTheHistory() {
        const TimeRange there{at(400), at(500)};
        state_->setVisible(there, ViewState::Motion::Jump);
        for (QWidget* widget : {static_cast<QWidget*>(lanes_), static_cast<QWidget*>(ruler_),
                                static_cast<QWidget*>(overview_)}) {
            QTest::mouseClick(widget, Qt::BackButton, {}, {500, 10});
            QVERIFY(state_->visible() == state_->bounds());
            QTest::mouseClick(widget, Qt::ForwardButton, {}, {500, 10});
            QVERIFY(state_->visible() == there);
        }
    }

    // A held key is one way there, and one step back.
    void aHeldKeyIsOneEntryOfTheHistory() {
        lanes_->setFocus();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(lanes_, Qt::Key_W);
        }
        const double length = static_cast<double>(state_->bounds().length()) / std::pow(1.5, 6);
        near(static_cast<double>(state_->visible().length()), length, 6);
        QTest::keyClick(lanes_, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(state_->visible() == state_->bounds());
    }

    // Steps that overtake the motion add up to the same place, which is reached without turning back.
    void stepsAddUpWhileMoving() {
        state_->setVisible({at(100), at(200)});
        state_->setAnimated(true);
        std::vector<Timestamp> passed{state_->visible().begin};
        connect(state_.get(), &ViewState::visibleChanged, this,
                [&](TimeRange seen) { passed.push_back(seen.begin); });
        for (int i = 0; i < 4; ++i) {
            state_->action(QStringLiteral("panRight"))->trigger();
            QTest::qWait(20);
        }
        near(state_->goal().begin, at(200));
        QTRY_VERIFY(state_->visible() == state_->goal());
        QVERIFY(std::ranges::is_sorted(passed));
        state_->disconnect(this);
    }

    void aClickOnAFoldMarkUnfoldsThatOne() {
        const FoldList folds{{at(100), at(300)}, {at(500), at(700)}};
        for (QWidget* widget : {static_cast<QWidget*>(lanes_), static_cast<QWidget*>(ruler_),
                                static_cast<QWidget*>(overview_)}) {
            state_->setFolds(folds);
            state_->fitAll();
            const double column = lanes_->axis().positionOf(at(100));
            const QPoint point(static_cast<int>(std::lround(200 + column / lanes_->devicePixelRatioF())), 12);
            // The lanes have a bar at their top, which folds its group.
            const QPoint there = widget == lanes_ ? QPoint(point.x(), 100) : point;
            QTest::mouseMove(widget, there);
            QCOMPARE(widget->cursor().shape(), Qt::PointingHandCursor);
            QTest::mouseClick(widget, Qt::LeftButton, {}, there);
            QVERIFY((state_->folds() == FoldList{{at(500), at(700)}}));
        }
    }

    void overAFoldMarkNothingElseIsHovered() {
        state_->setFolds({{at(100), at(300)}});
        const double x = 200 + lanes_->axis().positionOf(at(100)) / lanes_->devicePixelRatioF();
        QTest::mouseMove(lanes_, {static_cast<int>(std::lround(x)), 100});
        QVERIFY(!state_->hover());
        const auto mark = lanes_->foldMarkAt({x, 100});
        QVERIFY(mark);
        QCOMPARE(mark->time, (TimeRange{at(100), at(300)}));
        QCOMPARE(foldMarkTitle(*mark), QStringLiteral("200 µs folded"));
        QVERIFY(!lanes_->foldMarkAt({x + 8, 100}));
    }

    // Dragging over folds keeps what was grabbed under the pointer.
    void draggingAcrossFoldsKeepsTheGrabbedInstant() {
        state_->setFolds({{at(100), at(300)}, {at(500), at(700)}});
        state_->setVisible({at(50), at(450)});
        const Timestamp grabbed = lanes_->timeAt({800, 300});
        drag(lanes_, {800, 300}, {300, 300});
        near(lanes_->timeAt({300, 300}), grabbed, lanes_->axis().nsPerPixel());
    }

    void theTimeMenuCopiesAndCenters() {
        state_->setVisible({at(400), at(500)});
        QContextMenuEvent event(QContextMenuEvent::Mouse, {600, 10}, ruler_->mapToGlobal(QPoint(600, 10)));
        QCoreApplication::sendEvent(ruler_, &event);
        auto* menu = ruler_->findChild<QMenu*>(QStringLiteral("timeMenu"));
        QVERIFY(menu);
        const Timestamp there = timeOnRuler(600);
        menu->findChild<QAction*>(QStringLiteral("copyTime"))->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied,
                 QStringLiteral("+0.%1ms").arg(there - state_->bounds().begin, 6, 10, QLatin1Char('0')));
        menu->findChild<QAction*>(QStringLiteral("centerHere"))->trigger();
        near(state_->visible().begin + 50'000, there, 200);
        menu->close();
    }

    void pausesAndCollectionsGoOverAllLanesWhenWanted() {
        using Show = GcBands::Show;
        const auto colorAt = [&](double us, int y) {
            const QImage image = lanes_->grab().toImage();
            const double column = lanes_->axis().positionOf(at(us)) + 200 * image.devicePixelRatio();
            return image.pixelColor(static_cast<int>(column), static_cast<int>(y * image.devicePixelRatio()));
        };
        const int y = lanes_->height() - 4;
        const QColor plain = colorAt(600, y), pause = colorAt(505, y), free = colorAt(900, y);
        QAction* action = state_->action(QStringLiteral("gcBands"));
        action->trigger();
        QCOMPARE(state_->gcBands()->show(), Show::StopTheWorld);
        QVERIFY(action->isChecked());
        QVERIFY(colorAt(505, y) != pause);
        QCOMPARE(colorAt(600, y), plain);
        action->trigger();
        QCOMPARE(state_->gcBands()->show(), Show::Both);
        QVERIFY(action->isChecked());
        QVERIFY(colorAt(600, y) != plain);
        QCOMPARE(colorAt(900, y), free);
        action->trigger();
        QCOMPARE(state_->gcBands()->show(), Show::None);
        QVERIFY(!action->isChecked());
        QCOMPARE(colorAt(600, y), plain);
        QCOMPARE(colorAt(505, y), pause);
    }

    void theRulerAlwaysTellsThem() {
        const QImage image = ruler_->grab().toImage();
        const double scale = image.devicePixelRatio();
        const auto colorAt = [&](double us) {
            const double column = lanes_->axis().positionOf(at(us)) + 200 * scale;
            return image.pixelColor(static_cast<int>(column),
                                    static_cast<int>((ruler_->height() - 3) * scale));
        };
        QCOMPARE(colorAt(505), theme_.fill(ColorRole::StopTheWorld));
        QCOMPARE(colorAt(650), theme_.fill(ColorRole::Gc));
        QCOMPARE(colorAt(900), theme_.color(Surface::Ruler));
    }

  private:
    static Timestamp at(double us) { return ServiceTrace::at(us); }
    Timestamp timeOnRuler(double x) const {
        const double scale = ruler_->devicePixelRatioF();
        const int columns = static_cast<int>(std::lround((ruler_->width() - 200) * scale));
        return state_->axis(columns).timeAtF((x - 200) * scale);
    }
    template <class A, class B>
    static void near(A a, B b, double reach = 1) {
        QVERIFY2(std::abs(static_cast<double>(a) - static_cast<double>(b)) <= reach,
                 qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
    }
    static void send(QWidget* widget, QPointF point, QPoint pixels, QPoint angle,
                     Qt::KeyboardModifiers modifiers, Qt::ScrollPhase phase) {
        QWheelEvent event(point, widget->mapToGlobal(point), pixels, angle, Qt::NoButton, modifiers, phase,
                          false);
        QCoreApplication::sendEvent(widget, &event);
    }
    static void turn(QWidget* widget, QPointF point, QPoint angle, Qt::KeyboardModifiers modifiers) {
        send(widget, point, {}, angle, modifiers, Qt::NoScrollPhase);
    }
    static void stroke(QWidget* widget, QPointF point, QPoint pixels, Qt::KeyboardModifiers modifiers,
                       Qt::ScrollPhase phase) {
        send(widget, point, pixels, pixels * 8, modifiers, phase);
    }
    static void pinch(QWidget* widget, QPointF point, double value) {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, point,
                                  point, widget->mapToGlobal(point), value, {});
        QCoreApplication::sendEvent(widget, &event);
    }
    // Not with QTest: it moves the system's pointer, which tells nothing when it was there before.
    static void moveTo(QWidget* widget, QPointF point) {
        QMouseEvent event(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(widget, &event);
    }
    static void doubleClick(QWidget* widget, QPoint point) {
        QTest::mouseDClick(widget, Qt::LeftButton, {}, point);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, point);  // or it would be held for ever
    }
    static void drag(QWidget* widget, QPoint from, QPoint to) {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }

    ServiceTrace service_;
    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<TraceView> view_;
    LaneView* lanes_ = nullptr;
    RulerView* ruler_ = nullptr;
    OverviewStrip* overview_ = nullptr;
};

QTEST_MAIN(TimeGesturesTest)
#include "test_time_gestures.moc"
