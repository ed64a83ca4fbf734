// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes that stand folded below others, as a user opens and shuts them.
#include "tests/support/random_process.h"
#include "tests/widgets/lanes_fixture.h"
#include "widgets/lanes/hover_tip.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/window/command_list.h"

#include <QMouseEvent>

using namespace golanes;

class FoldedLanesTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(600, 220);
        state_->setTrace(test::runRandomProcess({.seed = 3, .events = 4000, .procs = 8}));
        lanes_->setFocus();
    }
    void cleanup() { view_.reset(); }

    void timersOfManyProcsAreOneClickAway() {
        QVERIFY(layout().rowOf(kAll));
        QVERIFY(!layout().rowOf(kOfP5));
        QCOMPARE(layout().lanesBelow(*layout().rowOf(kAll)), 8u);
        clickTriangle();
        QVERIFY(layout().rowOf(kOfP5));
        QCOMPARE(layout().depth(*layout().rowOf(kOfP5)), 1);
        clickTriangle();
        QVERIFY(!layout().rowOf(kOfP5));
    }

    void theKeyboardOpensThem() {
        Target all;
        all.lane = kAll;
        state_->setSelection(all);
        QTest::keyClick(lanes_, Qt::Key_Right);
        QVERIFY(layout().rowOf(kOfP5));
        QTest::keyClick(lanes_, Qt::Key_Left);
        QVERIFY(!layout().rowOf(kOfP5));
    }

    // A link, a search or a click on a finding.
    void whatLeadsToOneOpensThem() {
        Target timers;
        timers.lane = kOfP5;
        state_->goTo(timers);
        QVERIFY(layout().rowOf(kOfP5));
        QVERIFY(lanes_->pointOf(timers));
    }

    void anotherTraceFindsThemAsTheyWereLeft() {
        clickTriangle();
        state_->setTrace(test::runRandomProcess({.seed = 4, .events = 4000, .procs = 6}));
        QVERIFY(layout().rowOf(kOfP5));
        state_->action(QStringLiteral("resetLanes"))->trigger();
        QVERIFY(!layout().rowOf(kOfP5));
    }

    void theCommandPaletteFoldsAndUnfolds() {
        const auto take = [&](const char* query) {
            const QList<Choice> found = commandChoices(state_->actions().all(), QLatin1String(query));
            QVERIFY(!found.isEmpty() && found.front().enabled);
            found.front().take();
        };
        take("fold all groups");
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            QVERIFY(state_->isCollapsed(static_cast<LaneGroup>(g)));
        take("unfold all groups");
        for (std::size_t g = 0; g < kLaneGroupCount; ++g)
            QVERIFY(!state_->isCollapsed(static_cast<LaneGroup>(g)));
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        take("fold all within");
        QCOMPARE(layout().disclosure(firstBar()), LaneLayout::Disclosure::Closed);
        take("unfold all within");
        QCOMPARE(layout().disclosure(firstBar()), LaneLayout::Disclosure::Open);
    }

    // Eight processors and as many threads leave no room for goroutines in a small window.
    void goroutinesAreInSightOnOpening() {
        const auto open = [&](int height) {
            view_->resize(1015, height);
            state_->setTrace(nullptr);
            state_->setTrace(test::runRandomProcess({.seed = 5, .events = 4000, .procs = 8}));
            lanes_->grab();
            return layout().headerRow(std::size_t(LaneGroup::Goroutines)).top + 40 < lanes_->height();
        };
        QVERIFY(open(1400));
        QVERIFY(!state_->isCollapsed(LaneGroup::Procs) && !state_->isCollapsed(LaneGroup::Threads));
        open(560);
        QVERIFY(state_->isCollapsed(LaneGroup::Procs));
        QVERIFY(!state_->lanes()->collapsedByUser(LaneGroup::Procs));  // which is no wish to be kept
        // What the user says, holds.
        state_->setCollapsed(LaneGroup::Procs, false);
        open(560);
        QVERIFY(!state_->isCollapsed(LaneGroup::Procs));
    }

    // What a folded group does is seen, and told, without opening it.
    void foldedGroupsShowTheirStatesOverTime() {
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        state_->action(QStringLiteral("foldWithin"))->trigger();
        const LaneLayout::Row bar = firstBar();
        QCOMPARE(layout().disclosure(bar), LaneLayout::Disclosure::Closed);
        scrollBar_->setValue(bar.top - 40);
        lanes_->grab();
        const std::uint32_t number = *layout().barNumber(bar);
        QTRY_VERIFY(lanes_->scene().barCounts.contains(number));
        const CountBuckets buckets = *lanes_->scene().barCounts.at(number);
        const Trace& trace = *state_->trace();
        QVERIFY(buckets == countGoroutines(trace, goroutinesOf(bar), job_));
        // So close that columns are finer than buckets.
        const Timestamp middle = trace.range.begin + trace.range.length() / 2;
        state_->setVisible({middle, middle + trace.range.length() / 32}, ViewState::Motion::Jump);
        QTRY_VERIFY((lanes_->grab(), lanes_->isCurrent()));
        const QImage image = lanes_->grab().toImage();
        const TimeAxis axis = lanes_->axis();
        LanePlan plan;
        planCounts(trace, buckets, axis, plan);
        QVERIFY(plan.series.size() > 1);
        const LaneScene& scene = lanes_->scene();
        const int top = scene.device(scene.yOf(bar) + 2);
        const int height = scene.device(scene.yOf(bar) + bar.height - 1) - top;
        for (int x = 0; x < axis.width(); ++x) {
            // From below: as many pixels for each state as it has goroutines.
            double sum = 0;
            int from = 0;
            for (const PlanSeries& s : plan.series) {
                const auto after = std::ranges::upper_bound(s.points, x, {}, &PlanPoint::x);
                sum += after == s.points.begin() ? 0 : (after - 1)->last;
                const int to = static_cast<int>(std::lround(sum * (height / plan.seriesMax)));
                for (int k = from; k < to; ++k)
                    QCOMPARE(image.pixel(scene.timeLeft() + x, top + height - 1 - k),
                             theme_->fill(s.role).rgb());
                from = to;
            }
        }
    }

    void theTipOfAFoldedGroupCountsItsStates() {
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        const auto* tip = lanes_->findChild<HoverTip*>(QStringLiteral("hoverTip"));
        scrollBar_->setValue(firstBar().top - 40);
        const auto point = [&](int x) {
            const LaneLayout::Row bar = firstBar();
            const QPoint at(x, lanes_->scene().yOf(bar) + bar.height / 2);
            QCursor::setPos(lanes_->mapToGlobal(at));
            lanes_->setAttribute(Qt::WA_UnderMouse);
            // Not QTest::mouseMove(), for the window is larger than the screen at scale 2.
            QMouseEvent move(QEvent::MouseMove, at, lanes_->mapToGlobal(at), Qt::NoButton, {}, {});
            QCoreApplication::sendEvent(lanes_, &move);
        };
        point(500);
        QVERIFY(!tip->isVisible());  // its lanes stand below it
        state_->action(QStringLiteral("foldWithin"))->trigger();
        scrollBar_->setValue(firstBar().top - 40);
        lanes_->grab();
        QTRY_VERIFY(lanes_->scene().barCounts.contains(*layout().barNumber(firstBar())));
        point(510);
        QVERIFY(tip->isVisible());
        const Details& told = tip->details();
        QVERIFY(told.title.contains(QString::number(layout().barOf(firstBar())->lanes)));
        double sum = 0;
        for (const DetailRow& row : told.rows) sum += row.value.toDouble();
        const CountsAt at =
            countsAt(*state_->trace(), *lanes_->scene().barCounts.at(*layout().barNumber(firstBar())),
                     *state_->cursor());
        double there = 0;
        for (std::size_t c = 1; c < at.average.size(); ++c) there += at.average[c];
        QVERIFY(std::abs(sum - there) < 1);
        point(20);  // over the name
        QVERIFY(!tip->isVisible());
    }

    void anotherGroupingIsCountedAnew() {
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        state_->action(QStringLiteral("foldWithin"))->trigger();
        scrollBar_->setValue(firstBar().top - 40);
        lanes_->grab();
        QTRY_VERIFY(!lanes_->scene().barCounts.empty());
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Task);
        QVERIFY(lanes_->scene().barCounts.empty());
    }

  private:
    LaneLayout::Row firstBar() const {
        return *layout().neighbour(layout().headerRow(std::size_t(LaneGroup::Goroutines)), 1);
    }
    std::vector<GoroutineIndex> goroutinesOf(const LaneLayout::Row& bar) const {
        std::vector<GoroutineIndex> out;
        for (const LaneKey lane : layout().lanesOfBar(bar)) out.emplace_back(lane.entity);
        return out;
    }

    Job job_;
    static constexpr LaneKey kAll{LaneKind::TimersTotal, 0}, kOfP5{LaneKind::TimersOfProc, 5};

    const LaneLayout& layout() const { return lanes_->scene().layout; }

    void clickTriangle() {
        view_->reveal(kAll);
        const LaneLayout::Row row = *layout().rowOf(kAll);
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, QPoint(12, lanes_->scene().yOf(row) + row.height / 2));
    }
};

QTEST_MAIN(FoldedLanesTest)
#include "test_folded_lanes.moc"
