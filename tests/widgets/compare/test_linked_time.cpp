// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/compare/two_traces.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/linked_time.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace golanes;
using test::RunBuilder;

class LinkedTimeTest : public QObject {
    Q_OBJECT

    // 200 µs and 500 µs long.
    void link() {
        for (ViewState* state : {&base(), &fresh()}) {
            state->setAnimated(false);
            state->setColumns(1000);
        }
        time_ = std::make_unique<LinkedTime>(PerSide<ViewState*>{&base(), &fresh()});
        base().setTrace(RunBuilder().finish(200));
        fresh().setTrace(RunBuilder().finish(500));
    }
    ViewState& base() { return *states_.base; }
    ViewState& fresh() { return *states_.candidate; }
    static TimeRange us(double from, double to) { return {RunBuilder::at(from), RunBuilder::at(to)}; }

    PerSide<std::unique_ptr<ViewState>> states_;
    std::unique_ptr<LinkedTime> time_;

  private slots:
    void init() {
        test::failOnWarnings();
        time_.reset();
        states_ = {std::make_unique<ViewState>(), std::make_unique<ViewState>()};
        link();
    }

    // The shorter one shows that it is shorter: nothing was recorded after its end.
    void allOfBothIsSeenAtOneScale() {
        QVERIFY(base().visible() == us(0, 500));
        QVERIFY(fresh().visible() == us(0, 500));
        QVERIFY(!base().history().canGoBack());
    }

    void eitherLeads() {
        base().zoomAt(0.5, 250);
        QVERIFY(fresh().visible() == base().visible());
        QVERIFY(base().visible().length() < us(0, 500).length());
        fresh().setVisible(us(300, 400));
        QVERIFY(base().visible() == us(300, 400));  // where the base has nothing
        base().fitAll();
        QVERIFY(fresh().visible() == us(0, 500));
    }

    void oneMoveIsOneChangeOfEach() {
        QSignalSpy moved(&base(), &ViewState::visibleChanged), followed(&fresh(), &ViewState::visibleChanged);
        base().setVisible(us(10, 20));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(followed.size(), 1);
    }

    void historyGoesBackOnBoth() {
        base().setVisible(us(10, 100), ViewState::Motion::Jump);
        base().setVisible(us(20, 50), ViewState::Motion::Jump);
        base().back();
        QVERIFY(base().visible() == us(10, 100));
        QVERIFY(fresh().visible() == us(10, 100));
        fresh().back();
        QVERIFY(base().visible() == fresh().visible());
    }

    void chosenInstantsStandAtOnePlace() {
        base().setVisible(us(0, 100));
        time_->fitInstants({RunBuilder::at(50), RunBuilder::at(350)}, Side::Base);
        QVERIFY(base().visible() == us(0, 100));
        QVERIFY(fresh().visible() == us(300, 400));
        // There is room to the left of the base, where the new one began.
        QVERIFY(base().bounds() == us(-300, 200));
        fresh().pan(-500);
        QVERIFY(fresh().visible() == us(250, 350));
        QVERIFY(base().visible() == us(-50, 50));
        time_->fitStarts(Side::New);
        QVERIFY(fresh().visible() == us(250, 350));
        QVERIFY(base().visible() == us(250, 350));
    }

    void lengthsAreLaidOverEachOther() {
        time_->fitLengths(Side::Base);
        base().fitAll();
        QVERIFY(base().visible() == us(0, 200));
        QVERIFY(fresh().visible() == us(0, 500));
        base().setVisible(us(100, 110));
        QVERIFY(fresh().visible() == us(250, 275));
    }

    void unlinkedEachMovesByItself() {
        time_->setLinked(false);
        QVERIFY(base().bounds() == us(0, 200));
        base().setVisible(us(10, 60));
        fresh().setVisible(us(300, 350));
        QVERIFY(base().visible() == us(10, 60));
        // Linked again they stay as they stand.
        time_->setLinked(true);
        QVERIFY(base().visible() == us(10, 60));
        QVERIFY(fresh().visible() == us(300, 350));
        base().pan(200);
        QVERIFY(fresh().visible() == us(310, 360));
    }

    void oneCursor() {
        time_->fitInstants({RunBuilder::at(50), RunBuilder::at(350)}, Side::Base);
        base().setCursor(RunBuilder::at(60));
        QCOMPARE(fresh().cursor(), RunBuilder::at(360));
        fresh().setCursor(RunBuilder::at(351));
        QCOMPARE(base().cursor(), RunBuilder::at(51));
        fresh().setCursor(std::nullopt);
        QVERIFY(!base().cursor());
    }

    // A file that is read again, or another run.
    void anotherRecordingTakesThePlaceInTime() {
        base().setVisible(us(20, 40));
        fresh().setTrace(RunBuilder().finish(300));
        QVERIFY(fresh().visible() == us(20, 40));
        QVERIFY(base().bounds() == us(0, 300));
        fresh().setTrace(nullptr);
        QVERIFY(base().visible() == us(20, 40));
        base().fitAll();
        QVERIFY(base().visible() == us(0, 200));
    }
};

QTEST_MAIN(LinkedTimeTest)
#include "test_linked_time.moc"
