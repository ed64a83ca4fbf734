// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, filters and folds goroutines, and opens their stacks, as a user does.
#include "tests/support/random_trace.h"
#include "tests/widgets/lanes_fixture.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/stack_lanes.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace golanes;
using test::ServiceTrace;

class GoroutineLanesTest : public QObject, private test::LanesFixture {
    Q_OBJECT

  private slots:
    void init() {
        showLanes(420, 230);
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
        lanes_->setFocus();
    }
    void cleanup() { view_.reset(); }

    void theBarOffersToGroup() {
        scrollBar_->setValue(scrollBar_->maximum());
        const auto part = partOf(BarPart::Kind::Grouping);
        QVERIFY(part);
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, part->rect.center().toPoint());
        auto* menu = lanes_->findChild<QMenu*>(QStringLiteral("groupingMenu"));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 4);
        state_->action(QStringLiteral("groupFunction"))->trigger();
        menu->close();
        QCOMPARE(lanes_->scene().layout.tree(LaneGroup::Goroutines).bars.size(), std::size_t{3});
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
        QVERIFY(state_->action(QStringLiteral("groupFunction"))->isChecked());
    }

    void barsWithinTheGroupFoldAndStay() {
        state_->setTrace(test::randomTrace(5, 4000).trace);
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        const LaneLayout& layout = lanes_->scene().layout;
        const int before = layout.height();
        const LaneLayout::Group& group = layout.groups()[std::size_t(LaneGroup::Goroutines)];
        const auto bar = layout.neighbour(layout.headerRow(std::size_t(LaneGroup::Goroutines)), 1);
        QVERIFY(bar && layout.barOf(*bar));
        QVERIFY(layout.barOf(*bar)->lanes >= 1);
        // It stays below the bar of its group while its lanes are in sight.
        scrollBar_->setValue(bar->top + 5);
        const auto headers = lanes_->scene().headers();
        const auto inner = std::ranges::find_if(headers, [&](const auto& h) { return h.row == *bar; });
        QVERIFY(inner != headers.end());
        QVERIFY(inner->y <= 22);
        scrollBar_->setValue(group.top);
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, QPoint(60, lanes_->scene().yOf(*bar) + 10));
        QVERIFY(layout.height() < before);
        QVERIFY(layout.disclosure(*layout.rowAt(bar->top)) == LaneLayout::Disclosure::Closed);
        // What lies in it is found all the same.
        const LaneTree& tree = layout.tree(LaneGroup::Goroutines);
        const LaneKey first = tree.nodes[1].lane;
        QVERIFY(!layout.rowOf(first));
        view_->reveal(first);
        QVERIFY(layout.rowOf(first));
    }

    // What is selected is still looked at when goroutines are put together in another way.
    void theSelectedLaneStaysInSight() {
        state_->setTrace(test::randomTrace(5, 4000).trace);
        const auto count = static_cast<std::uint32_t>(state_->trace()->goroutines.size());
        const auto last = Target::place({LaneKind::Goroutine, count - 1}, state_->trace()->range.begin + 10);
        state_->goTo(last);
        QVERIFY(isInSight(last.lane));
        for (const auto grouping : {GoroutineGrouping::Creator, GoroutineGrouping::Flat}) {
            state_->goroutineLanes()->setGrouping(grouping);
            if (lanes_->scene().layout.rowOf(last.lane)) QVERIFY(isInSight(last.lane));
        }
        QVERIFY(lanes_->scene().layout.rowOf(last.lane));
        // What is out of sight leads nowhere.
        scrollBar_->setValue(0);
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Creator);
        QCOMPARE(scrollBar_->value(), 0);
    }

    void theKeyboardFoldsBarsWithinTheGroup() {
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Function);
        const LaneKey worker = goroutine(service_.worker);
        select(worker);
        QTest::keyClick(lanes_, Qt::Key_Left);
        QVERIFY(!lanes_->scene().layout.rowOf(worker));
        QVERIFY(!state_->isCollapsed(LaneGroup::Goroutines));
        QTest::keyClick(lanes_, Qt::Key_Right);
        QVERIFY(lanes_->scene().layout.rowOf(worker));
    }

    void theCreatorTreeFoldsAtItsTriangles() {
        state_->goroutineLanes()->setGrouping(GoroutineGrouping::Creator);
        const LaneLayout& layout = lanes_->scene().layout;
        const LaneKey main = goroutine(service_.main), worker = goroutine(service_.worker);
        view_->reveal(main);
        QCOMPARE(layout.disclosure(*layout.rowOf(main)), LaneLayout::Disclosure::Open);
        QCOMPARE(layout.depth(*layout.rowOf(worker)), 1);
        // Near the end of all lanes, folding moves what is left.
        const auto clickTriangle = [&] {
            const QPoint at(12, lanes_->scene().yOf(*layout.rowOf(main)) + 8);
            QTest::mouseClick(lanes_, Qt::LeftButton, {}, at);
        };
        clickTriangle();
        QVERIFY(!layout.rowOf(worker));
        QVERIFY(layout.rowOf(main));
        clickTriangle();
        QVERIFY(layout.rowOf(worker));
    }

    void typingFiltersAndEscLiftsIt() {
        QTest::keyClick(lanes_, Qt::Key_L);
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("serve"));  // W, S, A and D are letters here
        QVERIFY(state_->visible() == state_->bounds());
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.conn)));
        QVERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.worker)));
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(lanes_->hasFocus());
        QVERIFY(field->isVisible());  // says that something is filtered
        QTest::keyClick(lanes_, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.worker)));
    }

    // However few pass what has been typed so far: else the view is thrown to the top of all lanes.
    void theBarStaysWhileOneTypes() {
        state_->setTrace(test::randomTrace(5, 4000).trace);
        QTest::keyClick(lanes_, Qt::Key_L);
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        const int top = field->parentWidget()->y();
        const int scrolled = scrollBar_->value();
        QVERIFY(scrolled > 0 && top < 40);
        for (const char c : std::string_view("func ~ \"nowhere\" and running > 1ms")) {
            QTest::keyClick(field, c);
            QVERIFY(field->isVisible() && field->hasFocus());
            QCOMPARE(field->parentWidget()->y(), top);
        }
        QCOMPARE(state_->goroutineLanes()->tree().lanes, std::size_t{0});
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->parentWidget()->y(), top);
        // All are back where they were.
        QTest::keyClick(lanes_, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QCOMPARE(scrollBar_->value(), scrolled);
        QCOMPARE(scrollBar_->maximum(), lanes_->scene().layout.height() - lanes_->height());
    }

    // As in tables and on the command line.
    void expressionsFilterToo() {
        QTest::keyClick(lanes_, Qt::Key_L);
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        QTest::keyClicks(field, QStringLiteral("sleep > 100us"));
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.worker)));
        QVERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.conn)));
        // Judged by what is seen, when only that is asked for: the worker slept from 600 on.
        state_->goroutineLanes()->setVisibleOnly(true);
        state_->setVisible({ServiceTrace::at(270), ServiceTrace::at(400)}, ViewState::Motion::Jump);
        QTRY_VERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.worker)));
    }

    // Who does not pass may keep a lane, which is drawn faintly.
    void filteredLanesCanBeDimmed() {
        const LaneKey worker = goroutine(service_.worker), conn = goroutine(service_.conn);
        const auto look = [&](LaneKey lane) {
            view_->reveal(lane);
            const QImage all = lanes_->grab().toImage();
            const LaneScene& scene = lanes_->scene();
            return all.copy(scene.rectOf(*scene.layout.rowOf(lane)));
        };
        const QImage brightWorker = look(worker), brightConn = look(conn);
        state_->action(QStringLiteral("dimFiltered"))->trigger();
        QCOMPARE(look(conn), brightConn);  // nothing is filtered yet
        state_->goroutineLanes()->setText(QStringLiteral("sleep > 100us"));
        QVERIFY(lanes_->scene().layout.rowOf(conn));
        QCOMPARE(state_->goroutineLanes()->passingLanes(), std::size_t{1});
        QVERIFY(look(conn) != brightConn);
        QCOMPARE(look(worker), brightWorker);
        state_->action(QStringLiteral("dimFiltered"))->trigger();
        QVERIFY(!lanes_->scene().layout.rowOf(conn));
        QVERIFY(state_->goroutineLanes()->dimmed().empty());
    }

    void whatIsWrongWithAnExpressionIsSaid() {
        state_->action(QStringLiteral("filterLanes"))->trigger();
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        QTest::keyClicks(field, QStringLiteral("slep > 100us"));
        const auto said = [&] {
            for (const QLabel* label : field->parentWidget()->findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("did you mean 'sleep'"))) return true;
            return false;
        };
        QVERIFY(said());
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.conn)));  // all pass
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!state_->goroutineLanes()->error());
    }

    void escInTheFieldClosesIt() {
        state_->action(QStringLiteral("filterLanes"))->trigger();
        auto* field = lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"));
        QTest::keyClicks(field, QStringLiteral("db"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(lanes_->hasFocus());
        QVERIFY(state_->goroutineLanes()->filter().empty());
    }

    void theGlassOnTheBarOpensTheField() {
        scrollBar_->setValue(scrollBar_->maximum());
        const auto part = partOf(BarPart::Kind::Filter);
        QVERIFY(part);
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, part->rect.center().toPoint());
        QVERIFY(lanes_->findChild<QLineEdit*>(QStringLiteral("laneFilterText"))->isVisible());
    }

    void statesFilterAlsoWithinWhatIsVisible() {
        auto* states = lanes_->findChild<QToolButton*>(QStringLiteral("laneFilterStates"));
        QAction* network = nullptr;
        for (QAction* a : states->menu()->actions())
            if (a->data().toUInt() == LaneFilter::bit(StateClass::Network)) network = a;
        QVERIFY(network);
        network->trigger();
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.conn)));
        QVERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.main)));
        QTest::keyClick(lanes_, Qt::Key_L, Qt::ShiftModifier);
        QVERIFY(state_->goroutineLanes()->visibleOnly());
        state_->setVisible({ServiceTrace::at(270), ServiceTrace::at(400)}, ViewState::Motion::Jump);
        QTRY_VERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.conn)));
        state_->setVisible({ServiceTrace::at(400), ServiceTrace::at(600)}, ViewState::Motion::Jump);
        QTRY_VERIFY(lanes_->scene().layout.rowOf(goroutine(service_.conn)));
    }

    void onlyWhatIsThereInViewWithoutAState() {
        QTest::keyClick(lanes_, Qt::Key_L, Qt::ShiftModifier);
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.worker)));
        const auto all = state_->goroutineLanes()->tree().lanes;
        // Before the worker is created.
        const Goroutine& worker = service_.trace->goroutine(service_.worker);
        const Timestamp born = service_.trace->goSpans.start[worker.firstSpan];
        state_->setVisible({born - 1000, born - 1}, ViewState::Motion::Jump);
        QTRY_VERIFY(!lanes_->scene().layout.rowOf(goroutine(service_.worker)));
        QVERIFY(state_->goroutineLanes()->tree().lanes < all);
        QTest::keyClick(lanes_, Qt::Key_Escape);
        QVERIFY(!state_->goroutineLanes()->filtering());
        QVERIFY(lanes_->scene().layout.rowOf(goroutine(service_.worker)));
    }

    void goingToAFilteredOneLiftsTheFilter() {
        state_->goroutineLanes()->setText(QStringLiteral("serve"));
        view_->reveal(goroutine(service_.worker));
        QTRY_VERIFY(lanes_->scene().layout.rowOf(goroutine(service_.worker)));
        QVERIFY(state_->goroutineLanes()->filter().empty());
    }

    void kOpensTheStacksOfTheSelectedGoroutine() {
        const TracePtr trace = test::randomTrace(3, 3000).trace;
        state_->setTrace(trace);
        const LaneKey lane{LaneKind::Goroutine, 0}, stack{LaneKind::Stack, 0};
        select(lane);
        QTest::keyClick(lanes_, Qt::Key_K);
        const LaneLayout& layout = lanes_->scene().layout;
        const auto row = layout.rowOf(stack);
        QVERIFY(row);
        QCOMPARE(row->top, layout.rowOf(lane)->top + layout.rowOf(lane)->height);
        QCOMPARE(layout.rowsOf(*row), rowsOf(*trace, stack));
        // It goes where its goroutine goes.
        select(stack);
        QTest::keyClick(lanes_, Qt::Key_P);
        QVERIFY(layout.rowOf(stack)->top < layout.stickyEnd() || layout.stickyEnd() > 0);
        QCOMPARE(layout.rowOf(stack)->group, std::size_t(LaneGroup::Pinned));
        QVERIFY(state_->action(QStringLiteral("stackTrack"))->isChecked());
        QTest::keyClick(lanes_, Qt::Key_K);
        QVERIFY(!layout.rowOf(stack));
    }

    void framesAreSelectedAndWalkedThrough() {
        const TracePtr trace = test::randomTrace(3, 3000).trace;
        state_->setTrace(trace);
        const LaneKey stack{LaneKind::Stack, 0};
        state_->stackLanes()->setTrack(GoroutineIndex(0), true);
        view_->reveal(stack);
        const Target first = targetOf(*trace, stack, Target::Part::Span, 0, 0);
        state_->setSelection(first);
        QTest::keyClick(lanes_, Qt::Key_Period);
        QCOMPARE(state_->selection()->lane, stack);
        QCOMPARE(state_->selection()->ref, 1u);
        QTest::keyClick(lanes_, Qt::Key_Comma);
        QVERIFY(state_->selection()->sameThing(first));
        QVERIFY(lanes_->accessibleDescription().contains(QLatin1String("stack of G")));
    }

    void allStacksOpenAtOnce() {
        const TracePtr trace = test::randomTrace(3, 3000).trace;
        state_->setTrace(trace);
        QAction* all = state_->action(QStringLiteral("stackTracks"));
        all->trigger();
        const LaneLayout& layout = lanes_->scene().layout;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            QTRY_VERIFY(layout.rowOf({LaneKind::Stack, g}));
            QVERIFY(layout.rowsOf(*layout.rowOf({LaneKind::Stack, g})) >=
                    rowsOf(*trace, {LaneKind::Stack, g}));
        }
        // One of them closed.
        state_->stackLanes()->setTrack(GoroutineIndex(1), false);
        QVERIFY(!layout.rowOf({LaneKind::Stack, 1}));
        QVERIFY(layout.rowOf({LaneKind::Stack, 0}));
        all->trigger();
        QVERIFY(!layout.rowOf({LaneKind::Stack, 0}));
    }

    void tasksHaveTheirRegionsBelow() {
        const LaneKey task{LaneKind::Tasks, 0};
        view_->reveal(task);
        const auto row = lanes_->scene().layout.rowOf(task);
        QCOMPARE(lanes_->scene().layout.rowsOf(*row), 2);
        Target region = targetOf(*service_.trace, task, Target::Part::Span, 1, 0);
        const auto at = lanes_->pointOf(region);
        QVERIFY(at);
        QTest::mouseClick(lanes_, Qt::LeftButton, {}, at->toPoint());
        QVERIFY(state_->selection()->sameThing(region));
        QCOMPARE(state_->selection()->span.begin, ServiceTrace::at(120));
        QCOMPARE(goroutineOf(*service_.trace, *state_->selection()), service_.worker);
    }

    void xTakesTheLabelsOffSpans() {
        const QImage with = lanes_->grab().toImage();
        QTest::keyClick(lanes_, Qt::Key_X);
        QVERIFY(!state_->lanes()->labels());
        QVERIFY(lanes_->grab().toImage() != with);
        QTest::keyClick(lanes_, Qt::Key_X);
        QVERIFY(lanes_->grab().toImage() == with);
    }

  private:
    bool isInSight(LaneKey lane) const {
        const auto row = lanes_->scene().layout.rowOf(lane);
        return row && lanes_->scene().yOf(*row) >= 0 &&
               lanes_->scene().yOf(*row) + row->height <= lanes_->height();
    }
    LaneKey goroutine(GoroutineIndex g) const { return {LaneKind::Goroutine, g.value}; }
    void select(LaneKey lane) {
        view_->reveal(lane);
        Target target;
        target.lane = lane;
        target.time = state_->visible().begin;
        target.span = {target.time, target.time};
        state_->setSelection(target);
    }
    std::optional<BarPart> partOf(BarPart::Kind kind) const {
        for (const LaneScene::PlacedHeader& h : lanes_->scene().headers()) {
            if (h.group != std::size_t(LaneGroup::Goroutines) || h.within) continue;
            for (const BarPart& part : barParts(lanes_->scene(), h))
                if (part.kind == kind) return part;
        }
        return std::nullopt;
    }
};

QTEST_MAIN(GoroutineLanesTest)
#include "test_goroutine_lanes.moc"
