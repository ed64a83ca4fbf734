// SPDX-License-Identifier: GPL-3.0-or-later
// Sends real events to the whole view and asks for the time under the pointer, what is visible and selected.
#include "tests/widgets/lanes_fixture.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/time_marks.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace golanes;
using test::ServiceTrace;

class LaneViewTest : public QObject, private test::LanesFixture {
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

    void shiftAndDragDoNothingYet() {
        drag({400, 300}, {600, 250}, Qt::ShiftModifier);
        QVERIFY(state_->visible() == state_->bounds());
        QVERIFY(!state_->selection());
        QCOMPARE(scrollBar_->value(), 0);
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

    void keysZoomPanAndFit() {
        lanes_->setFocus();
        QTest::keyClick(lanes_, Qt::Key_W);
        QVERIFY(state_->visible().length() < state_->bounds().length());
        const TimeRange zoomed = state_->visible();
        QTest::keyClick(lanes_, Qt::Key_D);
        QVERIFY(state_->visible().begin > zoomed.begin);
        QCOMPARE(state_->visible().length(), zoomed.length());
        QTest::keyClick(lanes_, Qt::Key_A);
        QVERIFY(state_->visible() == zoomed);
        QTest::keyClick(lanes_, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(state_->visible().begin > zoomed.begin);
        QTest::keyClick(lanes_, Qt::Key_0);
        QVERIFY(state_->visible() == state_->bounds());
    }

    void keysTravelThroughThingsAndLanes() {
        lanes_->setFocus();
        state_->setSelection(spanOf(service_.worker, 250));
        QTest::keyClick(lanes_, Qt::Key_Period);
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(400));
        QTest::keyClick(lanes_, Qt::Key_Comma);
        QTest::keyClick(lanes_, Qt::Key_Comma);
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(110));
        QTest::keyClick(lanes_, Qt::Key_Up);
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, service_.conn.value}));
        // Where it is must be seen.
        QVERIFY(lanes_->pointOf(*state_->selection()));
        QTest::keyClick(lanes_, Qt::Key_Escape);
        QVERIFY(!state_->selection());
    }

    void travelBringsTheThingIntoSight() {
        look(0, 50);
        state_->setSelection(spanOf(service_.worker, 250));
        state_->action(QStringLiteral("nextSpan"))->trigger();
        QVERIFY(state_->visible().overlaps(state_->selection()->span));
        QCOMPARE(state_->visible().length(), Duration{50'000});
    }

    // All the way down and up again, over lanes and bars, without being caught.
    void everyRowIsReachedByKeyboard() {
        lanes_->setFocus();
        QSet<int> lanes, bars;
        const auto note = [&] {
            if (lanes_->focusedGroup()) bars << static_cast<int>(*lanes_->focusedGroup());
            if (state_->selection()) lanes << lanes_->scene().layout.rowOf(state_->selection()->lane)->top;
        };
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(lanes_, Qt::Key_Down);
            note();
        }
        int expected = 0;
        for (const LaneLayout::Group& g : lanes_->scene().layout.groups())
            expected += static_cast<int>(g.lanes);
        QCOMPARE(lanes.size(), expected);
        for (int i = 0; i < 60; ++i) QTest::keyClick(lanes_, Qt::Key_Up);
        note();
        QVERIFY(bars.contains(0));
        QCOMPARE(static_cast<int>(*lanes_->focusedGroup()), 0);
        QCOMPARE(scrollBar_->value(), 0);
    }

    void theKeyboardFoldsGroups() {
        lanes_->setFocus();
        click({60, pointOf(spanOf(service_.conn, 200)).y()});
        QTest::keyClick(lanes_, Qt::Key_Left);
        QVERIFY(state_->isCollapsed(LaneGroup::Goroutines));
        QVERIFY(lanes_->focusedGroup());
        QTest::keyClick(lanes_, Qt::Key_Space);
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
    }

    void revealUnfoldsAndScrolls() {
        const LaneKey lane{LaneKind::Goroutine, service_.worker.value};
        state_->setCollapsed(LaneGroup::Goroutines, true);
        view_->reveal(lane);
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
        const auto row = lanes_->scene().layout.rowOf(lane);
        QVERIFY(row->top >= scrollBar_->value());
        QVERIFY(row->top + row->height <= scrollBar_->value() + lanes_->height());
    }

    // A jump lands where one looks first; what is well in sight already stays where it is.
    void jumpsLandInTheMiddle() {
        view_->resize(1015, 330);
        QVERIFY(scrollBar_->maximum() > 200);
        state_->goTo(runOf(430));
        const auto y = [&] {
            const auto row = lanes_->scene().layout.rowOf(state_->selection()->lane);
            return row->top + row->height / 2 - scrollBar_->value();
        };
        QVERIFY(y() > lanes_->height() / 3 && y() < lanes_->height() * 2 / 3 + 11);
        const int before = scrollBar_->value();
        Target above = *state_->selection();
        above.lane.entity = 0;
        state_->goTo(above);
        QCOMPARE(scrollBar_->value(), before);
    }

    // The keyboard's steps from row to row scroll no more than they must.
    void stepsScrollLittle() {
        view_->resize(1015, 330);
        lanes_->setFocus();
        for (int i = 0; i < 40; ++i) {
            const int before = scrollBar_->value();
            QTest::keyClick(lanes_, Qt::Key_Down);
            QVERIFY(scrollBar_->value() - before <= 80);  // a plot is higher than other rows
        }
    }

    void aLinkToASpeckZoomsIn() {
        Target speck = spanOf(service_.worker, 430);
        speck.span = {ServiceTrace::at(430), ServiceTrace::at(431)};
        speck.time = speck.span.begin;
        state_->goTo(speck);
        const TimeAxis axis = lanes_->axis();
        QVERIFY(axis.positionOf(speck.span.end) - axis.positionOf(speck.span.begin) > 30);
        QVERIFY(axis.range().contains(speck.span.begin) && axis.range().contains(speck.span.end));
        state_->back();
        QVERIFY(state_->visible() == state_->bounds());
        state_->goTo(spanOf(service_.worker, 250));  // is seen well
        QVERIFY(state_->visible() == state_->bounds());
    }

    void aTrackThatOpensIsSeen() {
        view_->resize(1015, 330);
        state_->goTo(spanOf(service_.worker, 250));
        state_->action(QStringLiteral("stackTrack"))->trigger();
        const auto& layout = lanes_->scene().layout;
        const auto track = layout.rowOf({LaneKind::Stack, service_.worker.value});
        QVERIFY(track);
        QVERIFY(track->top + track->height <= scrollBar_->value() + lanes_->height());
        QVERIFY(layout.rowOf({LaneKind::Goroutine, service_.worker.value})->top >= scrollBar_->value());
    }

    // What the keyboard and the program do is not about what lies below a resting pointer.
    void theTipIsForTheHandOnly() {
        const auto* tip = lanes_->findChild<QWidget*>(QStringLiteral("hoverTip"));
        QPointF at = pointOf(spanOf(service_.worker, 430));
        const auto point = [&] {
            at += QPointF(1, 0);
            QCursor::setPos(lanes_->mapToGlobal(at.toPoint()));
            lanes_->setAttribute(Qt::WA_UnderMouse);
            move(at);
        };
        lanes_->setFocus();
        point();
        QVERIFY(tip->isVisible());
        QTest::keyClick(lanes_, Qt::Key_Shift);
        QVERIFY(tip->isVisible());
        QTest::keyClick(lanes_, Qt::Key_Period);
        QVERIFY(!tip->isVisible());
        move(at);  // it did not move
        QVERIFY(!tip->isVisible());
        point();
        QVERIFY(tip->isVisible());
        state_->setLaneHeight(LaneHeight::Compact);
        QVERIFY(!tip->isVisible());
        state_->setLaneHeight(LaneHeight::Normal);
        point();
        QVERIFY(tip->isVisible());
        look(300, 700);
        QVERIFY(!tip->isVisible());
        look(0, 1000);
        at = pointOf(spanOf(service_.worker, 430));
        point();
        QVERIFY(tip->isVisible());
        scrollBar_->setValue(scrollBar_->value() - 5);
        QVERIFY(!tip->isVisible());
        // The wheel is the hand.
        lanes_->setAttribute(Qt::WA_UnderMouse);
        wheel(at, {0, 120}, {}, Qt::ControlModifier);
        QVERIFY(tip->isVisible());
    }

    void theNameOfAPlotStaysAtTheTopOfWhatIsSeen() {
        const LaneKey plot{LaneKind::GoroutineCounts, 0};
        const auto row = lanes_->scene().layout.rowOf(plot);
        scrollBar_->setValue(row->top - 5);
        const LaneScene& scene = lanes_->scene();
        const int height = scene.nameHeight(*row), y = scene.nameTop(*row, height, scene.headers());
        QCOMPARE(y, scene.layout.headerHeight());
        scrollBar_->setValue(row->top + row->height - 25);
        const int low = scene.nameTop(*row, height, scene.headers());
        QVERIFY(low + height < scene.yOf(*row) + row->height);
    }

    void theKeyboardsArrivalIsShown() {
        scrollBar_->setFocus();
        lanes_->setFocus(Qt::TabFocusReason);
        QVERIFY(lanes_->hasKeyFocus());
        const QColor corner = lanes_->grab().toImage().pixelColor(0, lanes_->height() / 2);
        QCOMPARE(corner.rgb(), theme_->color(Surface::Accent).rgb());
        click({600, 300});
        QVERIFY(!lanes_->hasKeyFocus());
    }

    void laneHeightsChangeTheLayout() {
        const int normal = lanes_->scene().layout.height();
        state_->action(QStringLiteral("roomy"))->trigger();
        QVERIFY(lanes_->scene().layout.height() > normal);
        QCOMPARE(scrollBar_->maximum(), lanes_->scene().layout.height() - lanes_->height());
    }

    void anotherTraceAndNoneAreShown() {
        state_->setTrace(ServiceTrace::make(false).trace);
        QVERIFY(!view_->grab().isNull());
        state_->setTrace(nullptr);
        QVERIFY(!view_->grab().isNull());
        QVERIFY(!lanes_->targetAt({600, 100}));
        wheel({600, 200}, {0, 120}, {}, Qt::ControlModifier);
        QTest::keyClick(lanes_, Qt::Key_Down);
        click({600, 100});
        QVERIFY(!state_->selection());
    }

    void theMenuBelongsToWhatWasClicked() {
        const Target run = runOf(430);
        const QPointF at = pointOf(run);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at.toPoint(), lanes_->mapToGlobal(at.toPoint()));
        QCoreApplication::sendEvent(lanes_, &event);
        QVERIFY(state_->selection() && state_->selection()->sameThing(run));
        auto* menu = lanes_->findChild<QMenu*>(QStringLiteral("laneMenu"));
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAction*>(QStringLiteral("copyDescription"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("170,000 ns")));
        menu->findChild<QAction*>(QStringLiteral("copyStack"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("main.(*service).worker")));
        menu->findChild<QAction*>(QStringLiteral("markInstant"))->trigger();
        QCOMPARE(state_->marks()->all().size(), std::size_t{1});
        menu->findChild<QAction*>(QStringLiteral("highlightLike"))->trigger();
        QVERIFY(state_->highlight()->isOpen());
        QVERIFY(state_->highlight()->query().asksForClass(StateClass::Running));
        QVERIFY(!state_->highlight()->query().asksForClass(StateClass::Sleep));
        menu->findChild<QAction*>(QStringLiteral("filterLike"))->trigger();
        QVERIFY(!lanes_->scene().layout.rowOf({LaneKind::Goroutine, service_.main.value}));
        menu->findChild<QAction*>(QStringLiteral("foldAll"))->trigger();
        QVERIFY(state_->isCollapsed(LaneGroup::Goroutines));
        menu->findChild<QAction*>(QStringLiteral("goToGoroutine"))->trigger();
        QVERIFY((state_->selection()->lane == LaneKey{LaneKind::Goroutine, service_.worker.value}));
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
        menu->close();
    }

    void assistiveTechnologyIsToldWhatIsSelected() {
        state_->setSelection(spanOf(service_.worker, 250));
        QVERIFY(lanes_->accessibleDescription().contains(QLatin1String("G3 main.(*service).worker")));
        QVERIFY(lanes_->accessibleDescription().contains(QLatin1String("blocked on chan receive")));
        state_->setSelection(std::nullopt);
        QVERIFY(lanes_->accessibleDescription().isEmpty());
        for (const QWidget* w : view_->findChildren<QWidget*>())
            if (w->focusPolicy() != Qt::NoFocus) QVERIFY(!w->accessibleName().isEmpty());
    }

    // What is painted where a thing is: its colour, at any density and in both themes.
    void aThingHasItsColourAllAcross_data() {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addRow("light") << Theme::Mode::Light;
        QTest::addRow("dark") << Theme::Mode::Dark;
    }
    void aThingHasItsColourAllAcross() {
        QFETCH(Theme::Mode, mode);
        theme_->setMode(mode);
        state_->setLaneHeight(LaneHeight::Compact);  // too low for labels
        const Target run = spanOf(service_.worker, 430);
        view_->reveal(run.lane);
        const QPointF middle = pointOf(run);
        const QImage image = lanes_->grab().toImage();
        const double scale = image.devicePixelRatio();
        const int y = static_cast<int>(middle.y() * scale);
        const int first = static_cast<int>(xOf(430) * scale), last = static_cast<int>(xOf(600) * scale);
        for (int x = first + 3; x < last - 3; ++x)
            QCOMPARE(image.pixel(x, y), theme_->fill(ColorRole::Running).rgb());
        // Its left edge is one device pixel wide.
        int edges = 0;
        for (int x = first - 3; x < first + 3; ++x)
            edges += image.pixel(x, y) == theme_->edge(ColorRole::Running).rgb();
        QCOMPARE(edges, 1);
    }

  private:
    static constexpr double kHeader = 200;

    void look(double fromUs, double toUs) {
        state_->setVisible({ServiceTrace::at(fromUs), ServiceTrace::at(toUs)}, ViewState::Motion::Jump);
    }
    Timestamp timeAt(double x) const { return lanes_->timeAt({x, 100}); }
    double xOf(double us) const {
        const TimeRange seen = state_->visible();
        const double share =
            static_cast<double>(ServiceTrace::at(us) - seen.begin) / static_cast<double>(seen.length());
        return kHeader + share * (lanes_->width() - kHeader);
    }
    // The time under x is what it was, to the ns and the rounding of one device pixel.
    void verifyUnder(double x, Timestamp t) const {
        const auto slack = static_cast<Duration>(1 + 0.01 * lanes_->axis().nsPerPixel());
        const Duration off = std::abs(timeAt(x) - t);
        QVERIFY2(off <= slack, qPrintable(QStringLiteral("%1 ns off, %2 allowed").arg(off).arg(slack)));
    }

    // The span of a goroutine that holds an instant.
    Target spanOf(GoroutineIndex g, double us) const {
        const Goroutine& go = service_.trace->goroutine(g);
        std::uint32_t ref = go.firstSpan;
        while (ref + 1 < go.firstSpan + go.spanCount &&
               service_.trace->goSpans.start[ref + 1] <= ServiceTrace::at(us))
            ++ref;
        return targetOf(*service_.trace, {LaneKind::Goroutine, g.value}, Target::Part::Span, 0, ref);
    }
    // The run of P1 that begins at an instant.
    Target runOf(double us) const {
        std::uint32_t ref = 0;
        while (service_.trace->goSpans.start[ref] != ServiceTrace::at(us)) ++ref;
        return targetOf(*service_.trace, {LaneKind::Proc, service_.p1.value}, Target::Part::Span, 0, ref);
    }
    QPointF pointOf(const Target& target) const {
        view_->reveal(target.lane);
        const auto at = lanes_->pointOf(target);
        return at ? *at : QPointF(-1, -1);
    }

    void wheel(QPointF at, QPoint angle, QPoint pixels = {}, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, lanes_->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes_, &event);
    }
    void press(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, m);
    }
    void move(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, m);
    }
    void release(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, m);
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers m) {
        QMouseEvent event(type, at, lanes_->mapToGlobal(at), button, buttons, m);
        QCoreApplication::sendEvent(lanes_, &event);
    }
    void click(QPointF at, Qt::KeyboardModifiers m = {}) {
        press(at, m);
        release(at, m);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers m = {}) {
        press(from, m);
        for (int i = 1; i <= 5; ++i) move(from + (to - from) * i / 5, m);
        release(to, m);
    }
};

QTEST_MAIN(LaneViewTest)
#include "test_lane_view.moc"
