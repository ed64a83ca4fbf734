// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows of wake-ups over the lanes, and the keys that follow them.
#include "core/store/go_track.h"
#include "tests/widgets/lanes_fixture.h"
#include "widgets/session/target_span.h"
#include "widgets/session/wake_links.h"

using namespace golanes;
using test::ServiceTrace;

class WakeArrowsTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() { showLanes(720); }
    void cleanup() { view_.reset(); }

    void aWaitHasTheArrowOfWhoEndedIt() {
        select(service_.worker, 300);
        const auto& arrows = lanes_->arrows().arrows();
        QCOMPARE(arrows.size(), std::size_t{1});
        QVERIFY(arrows[0].chain && !arrows[0].creation);
        QCOMPARE(arrows[0].time, ServiceTrace::at(400));
        QVERIFY(arrows[0].from.lane == laneOf(service_.main));
        QVERIFY(arrows[0].to.lane == laneOf(service_.worker));
        // The stretch of the waker's lane that the wait waited for.
        QCOMPARE(lanes_->arrows().runs().size(), std::size_t{1});
        QVERIFY((lanes_->arrows().runs()[0].time == TimeRange{ServiceTrace::at(250), ServiceTrace::at(400)}));
    }

    void aSleepsArrowComesFromTheTimers() {
        select(service_.worker, 700);
        const auto& arrows = lanes_->arrows().arrows();
        QCOMPARE(arrows.size(), std::size_t{1});
        QCOMPARE(arrows[0].from.lane.kind, LaneKind::TimersTotal);
        QCOMPARE(arrows[0].from.time, ServiceTrace::at(800));
    }

    void aRunHasTheArrowsOfWhomItWakes() {
        select(service_.main, 300);
        QTRY_COMPARE(woken(), 2);
        QVERIFY(lanes_->arrows().arrows()[0].creation);
        QCOMPARE(lanes_->arrows().arrows()[1].time, ServiceTrace::at(400));
        QCOMPARE(lanes_->arrows().wokenBySelection(), std::uint64_t{2});
        // Those out of sight are not drawn.
        state_->setVisible({ServiceTrace::at(200), ServiceTrace::at(500)});
        QTRY_COMPARE(woken(), 1);
        state_->setSelection(std::nullopt);
        QTRY_COMPARE(woken(), 0);
    }

    // An arrow tells of one instant: it stands there, above the bars, and leaves the labels alone.
    void arrowsStandAtTheirInstant() {
        view_->resize(1015, 900);
        select(service_.worker, 700);  // sleeps: woken by a timer, on the far side of two bars
        const QImage image = lanes_->grab().toImage();
        const LaneScene& scene = lanes_->scene();
        const LaneArrow& arrow = lanes_->arrows().arrows().front();
        const auto from = lanes_->arrows().edgesOf(scene, arrow.from.lane);
        const auto to = lanes_->arrows().edgesOf(scene, arrow.to.lane);
        QVERIFY(from && to && from->bottom < to->top);
        const int x = scene.timeLeft() + lanes_->axis().pixelOf(arrow.time);
        const QRgb accent = theme_->color(Surface::Accent).rgb();
        const int dip = scene.device(1);
        for (int y = from->bottom + 5 * dip; y < to->top - 9 * dip; ++y) {
            int least = image.width(), most = -1;
            for (int i = x - 40 * dip; i < x + 40 * dip; ++i)
                if (image.pixel(i, y) == accent) {
                    least = std::min(least, i);
                    most = std::max(most, i);
                }
            QVERIFY2(least >= x - 2 * dip && most <= x + 2 * dip && most >= 0,
                     qPrintable(QString::number(y)));
        }
        // Nothing of it lies over the middle of the lanes it joins, where labels are.
        for (const int y : {from->middle() - 2 * dip, to->middle() + 2 * dip})
            for (int i = x + 3 * dip; i < x + 20 * dip; ++i) QVERIFY(image.pixel(i, y) != accent);
    }

    void aLaneOutOfSightHasALabelThatLeadsThere() {
        view_->resize(1015, 330);
        auto* scrollBar = view_->findChild<QScrollBar*>();
        select(service_.worker, 700);
        scrollBar->setValue(scrollBar->maximum());
        lanes_->repaint();
        const auto& links = lanes_->arrows().links();
        QCOMPARE(links.size(), std::size_t{1});
        QCOMPARE(links[0].text, QStringLiteral("timer ↑"));
        QVERIFY(lanes_->rect().contains(links[0].rect.toAlignedRect()));
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, links[0].rect.center().toPoint());
        QVERIFY(state_->selection());
        QCOMPARE(state_->selection()->lane.kind, LaneKind::TimersTotal);
        QVERIFY(lanes_->pointOf(*state_->selection()));
    }

    void allArrowsInSightComeOnDemand() {
        view_->reveal(laneOf(service_.worker));
        state_->action(QStringLiteral("wakeArrows"))->trigger();
        QTRY_COMPARE(all(), std::size_t{1});
        QVERIFY(!lanes_->arrows().all().arrows[0].creation);
        state_->action(QStringLiteral("creationArrows"))->trigger();
        QTRY_COMPARE(all(), std::size_t{2});
        state_->action(QStringLiteral("wakeArrows"))->trigger();
        QTRY_COMPARE(all(), std::size_t{1});
        QVERIFY(lanes_->arrows().all().arrows[0].creation);
    }

    void bracketsFollowTheWakeup() {
        lanes_->setFocus();
        select(service_.worker, 300);
        state_->setVisible({ServiceTrace::at(240), ServiceTrace::at(320)}, ViewState::Motion::Jump);
        const TimeRange before = state_->visible();
        QTest::keyClick(lanes_, Qt::Key_BracketLeft);
        QVERIFY(state_->selection()->lane == laneOf(service_.main));
        QCOMPARE(state_->selection()->time, ServiceTrace::at(400));
        QVERIFY(state_->visible().contains(ServiceTrace::at(400)));
        QCOMPARE(state_->visible().length(), before.length());
        // Forwards to what it woke just then.
        QTest::keyClick(lanes_, Qt::Key_BracketRight);
        QTRY_VERIFY(state_->selection()->lane == laneOf(service_.worker));
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(400));
        QTest::keyClick(lanes_, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(state_->visible() == before);
    }

    void bracketsReachTimersAndComeBack() {
        lanes_->setFocus();
        select(service_.worker, 850);
        QTest::keyClick(lanes_, Qt::Key_BracketLeft);
        QCOMPARE(state_->selection()->lane.kind, LaneKind::TimersTotal);
        const auto mark = state_->selection();
        QTest::keyClick(lanes_, Qt::Key_BracketLeft);  // nobody was before the timer
        QVERIFY(state_->selection() == mark);
        QTest::keyClick(lanes_, Qt::Key_BracketRight);
        QVERIFY(state_->selection()->lane == laneOf(service_.worker));
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(800));
    }

    void theTipTellsTheTimeUnderARestingPointer() {
        const QPoint at(600, 60);
        QMouseEvent move(QEvent::MouseMove, at, lanes_->mapToGlobal(at), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(lanes_, &move);
        state_->setVisible({ServiceTrace::at(200), ServiceTrace::at(400)}, ViewState::Motion::Jump);
        QCOMPARE(*state_->cursor(), lanes_->timeAt(at));
        state_->pan(20'000, ViewState::Motion::Jump);
        QCOMPARE(*state_->cursor(), lanes_->timeAt(at));
        QVERIFY(state_->hover());
        QCOMPARE(state_->hover()->time, *state_->cursor());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(lanes_, &leave);
        state_->pan(20'000, ViewState::Motion::Jump);
        QVERIFY(!state_->cursor());
    }

  private:
    static LaneKey laneOf(GoroutineIndex g) { return {LaneKind::Goroutine, g.value}; }
    void select(GoroutineIndex g, double us) {
        const GoTrack track(*service_.trace, g);
        state_->setSelection(
            spanTarget(*service_.trace, track.span(track.at(ServiceTrace::at(us))), ServiceTrace::at(us)));
        lanes_->repaint();
    }
    int woken() {
        lanes_->repaint();
        return static_cast<int>(
            std::ranges::count_if(lanes_->arrows().arrows(), [](const LaneArrow& a) { return !a.chain; }));
    }
    std::size_t all() {
        lanes_->repaint();
        return lanes_->arrows().all().arrows.size();
    }
};

QTEST_MAIN(WakeArrowsTest)
#include "test_wake_arrows.moc"
