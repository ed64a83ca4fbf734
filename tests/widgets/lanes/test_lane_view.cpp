// SPDX-License-Identifier: GPL-3.0-or-later
// The whole view by keys, links and menus: what is selected, revealed and told then.
#include "tests/widgets/lanes_by_hand.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/time_marks.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>

using namespace golanes;
using test::ServiceTrace;

class LaneViewTest : public QObject, private test::LanesByHand {
    Q_OBJECT

  private slots:
    void init() { showLanes(420); }
    void cleanup() { view_.reset(); }

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

    // A name is at no time.
    void theMenuOfANameOffersNothingOfAnInstant() {
        view_->reveal({LaneKind::Goroutine, service_.worker.value});
        const auto row = lanes_->scene().layout.rowOf({LaneKind::Goroutine, service_.worker.value});
        const QPoint at(60, lanes_->scene().yOf(*row) + 8);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, lanes_->mapToGlobal(at));
        QCoreApplication::sendEvent(lanes_, &event);
        auto* menu = lanes_->findChild<QMenu*>(QStringLiteral("laneMenu"));
        QVERIFY(menu && menu->isVisible());
        for (const char* name : {"markInstant", "countFromHere", "goToProc", "goToThread"})
            QVERIFY(!menu->findChild<QAction*>(QLatin1String(name)));
        QVERIFY(menu->actions().contains(state_->action(QStringLiteral("showEvents"))));
        menu->close();
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
        state_->action(QStringLiteral("foldAll"))->trigger();
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
};

QTEST_MAIN(LaneViewTest)
#include "test_lane_view.moc"
