// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace golanes;
using test::ServiceTrace;

class ViewStateTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(service_.trace);
    }

    void beginsWithTheWholeTrace() {
        QCOMPARE(state_->visible().begin, service_.trace->range.begin);
        QCOMPARE(state_->visible().end, service_.trace->range.end);
        QVERIFY(!state_->history().canGoBack());
        QVERIFY(!state_->selection());
    }

    void withoutATraceNothingCanBeDone() {
        ViewState empty;
        for (QAction* a : empty.actions().all())
            if (a) QVERIFY2(!a->isEnabled(), qPrintable(a->objectName()));
        empty.fitAll();
        empty.zoom(0.5, 0);
        QVERIFY((empty.visible() == TimeRange{0, 1}));
    }

    // The time under the pointer stays there to the ns, whatever is done, with folds and without.
    void zoomKeepsTheAnchor() {
        std::mt19937 random(7);
        for (int i = 0; i < 4000; ++i) {
            if (i == 2000) state_->setFolds({{at(100), at(180)}, {at(181), at(400)}, {at(700), at(701)}});
            const double x = static_cast<double>(random() % 1000) + 0.5;
            const Timestamp anchor = state_->axis(state_->columns()).timeAtF(x);
            state_->zoomAt(random() % 2 ? 0.8 : 1.25, x);
            verifyConfined();
            const TimeRange after = state_->visible();
            // At an edge of the recording the bounds win.
            if (after.begin == state_->bounds().begin || after.end == state_->bounds().end) continue;
            QCOMPARE(state_->axis(state_->columns()).timeAtF(x), anchor);
        }
    }

    void zoomingInStopsAtTheShortestRange() {
        for (int i = 0; i < 200; ++i) state_->zoom(0.7, ServiceTrace::at(500));
        QCOMPARE(state_->visible().length(), state_->shortest());
        QVERIFY(state_->visible().contains(ServiceTrace::at(500)));
        QVERIFY(!state_->action(QStringLiteral("zoomIn"))->isEnabled());
    }

    // A trackpad sends steps of a thousandth: none is lost, and none is worth a whole ns where that is much.
    void smallStepsAddUp() {
        state_->setColumns(2000);
        const TimeRange start{ServiceTrace::at(500), ServiceTrace::at(500) + 10};
        state_->setVisible(start);
        for (int i = 1; i <= 500; ++i) {
            state_->zoom(1.001, start.begin + 5);
            const double length = 10 * std::pow(1.001, i);
            QVERIFY(std::abs(static_cast<double>(state_->visible().length()) - length) <= 1);
        }
        state_->setVisible(start);  // 200 columns a ns
        for (int i = 1; i <= 500; ++i) {
            state_->pan(3);
            QVERIFY(std::abs(static_cast<double>(state_->visible().begin - start.begin) - 3 * i / 200.0) <=
                    0.5);
        }
    }

    void panningStopsAtTheEnds() {
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        state_->pan(1e300);
        QCOMPARE(state_->visible().end, state_->bounds().end);
        QCOMPARE(state_->visible().length(), Duration{100'000});
        state_->pan(-1e300);
        QCOMPARE(state_->visible().begin, state_->bounds().begin);
        QCOMPARE(state_->visible().length(), Duration{100'000});
    }

    void aBurstOfStepsIsOneEntryOfTheHistory() {
        for (int i = 0; i < 10; ++i) state_->zoom(0.9, ServiceTrace::at(500));
        state_->back();
        QVERIFY(state_->visible() == state_->bounds());
        QVERIFY(!state_->history().canGoBack());
    }

    void twoGesturesAreTwoEntries() {
        state_->setVisible({ServiceTrace::at(400), ServiceTrace::at(500)}, ViewState::Motion::Jump);
        for (int gesture = 0; gesture < 2; ++gesture) {
            state_->beginGesture();
            for (int i = 0; i < 5; ++i) state_->pan(10);
            state_->endGesture();
        }
        QCOMPARE(state_->visible().begin, ServiceTrace::at(410));
        state_->back();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(405));
        state_->back();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(400));
        state_->forward();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(405));
    }

    void aJumpIsEasedAndEndsAtItsGoal() {
        state_->setAnimated(true);
        QSignalSpy changes(state_.get(), &ViewState::visibleChanged);
        const TimeRange goal{ServiceTrace::at(300), ServiceTrace::at(310)};
        state_->setVisible(goal, ViewState::Motion::Jump);
        QVERIFY(state_->goal() == goal);
        QVERIFY(state_->visible() != goal);
        QTRY_VERIFY(state_->visible() == goal);
        QVERIFY(changes.size() > 1);
    }

    void theHandIsNeverEased() {
        state_->setAnimated(true);
        state_->setVisible({ServiceTrace::at(300), ServiceTrace::at(310)});
        QCOMPARE(state_->visible().begin, ServiceTrace::at(300));
    }

    void anotherTraceStartsOver() {
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        Target t;
        t.lane = {LaneKind::Goroutine, 0};
        state_->setSelection(t);
        state_->setHover(t);
        QSignalSpy selection(state_.get(), &ViewState::selectionChanged);
        state_->setTrace(ServiceTrace::make().trace);
        QVERIFY(state_->visible() == state_->bounds());
        QVERIFY(!state_->selection() && !state_->hover() && !state_->history().canGoBack());
        QCOMPARE(selection.size(), 1);
    }

    void fitShowsTheSelectionWithAMargin() {
        Target t;
        t.lane = {LaneKind::Goroutine, 2};
        t.part = Target::Part::Span;
        t.span = {ServiceTrace::at(250), ServiceTrace::at(400)};
        t.time = ServiceTrace::at(300);
        state_->setSelection(t);
        state_->action(QStringLiteral("fitSelection"))->trigger();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(242.5));
        QCOMPARE(state_->visible().end, ServiceTrace::at(407.5));
    }

    void fitShowsTheLifeOfAGoroutine() {
        const ServiceTrace service = ServiceTrace::make();
        state_->setTrace(service.trace);
        Target t;
        t.lane = {LaneKind::Goroutine, service.worker.value};
        t.time = ServiceTrace::at(0);
        state_->setSelection(t);
        state_->action(QStringLiteral("fitSelection"))->trigger();
        QCOMPARE(state_->visible().begin, ServiceTrace::at(60));  // 100–900 with a margin
        QCOMPARE(state_->visible().end, ServiceTrace::at(940));
        t.lane = {LaneKind::Heap, 0};
        state_->setSelection(t);
        state_->action(QStringLiteral("fitSelection"))->trigger();
        QVERIFY(state_->visible() == state_->bounds());
    }

    void escapeLiftsTheSelection() {
        QVERIFY(!state_->action(QStringLiteral("clearSelection"))->isEnabled());
        state_->setSelection(Target());
        state_->action(QStringLiteral("clearSelection"))->trigger();
        QVERIFY(!state_->selection());
    }

    void homeAndEndKeepTheZoom() {
        state_->setVisible({ServiceTrace::at(300), ServiceTrace::at(400)});
        state_->action(QStringLiteral("toEnd"))->trigger();
        QCOMPARE(state_->visible().end, state_->bounds().end);
        QCOMPARE(state_->visible().length(), Duration{100'000});
        QVERIFY(!state_->action(QStringLiteral("toEnd"))->isEnabled());
        state_->action(QStringLiteral("toStart"))->trigger();
        QCOMPARE(state_->visible().begin, state_->bounds().begin);
        QCOMPARE(state_->visible().length(), Duration{100'000});
    }

    void theKeyboardZoomsAtTheCursor() {
        state_->setVisible({ServiceTrace::at(200), ServiceTrace::at(300)});
        state_->setCursor(ServiceTrace::at(210));
        state_->action(QStringLiteral("zoomIn"))->trigger();
        const TimeRange seen = state_->visible();
        const double share =
            static_cast<double>(ServiceTrace::at(210) - seen.begin) / static_cast<double>(seen.length());
        QVERIFY(std::abs(share - 0.1) < 0.001);
    }

    void wallClockNeedsASnapshot() {
        QVERIFY(state_->wallOffset());
        state_->action(QStringLiteral("timeWall"))->trigger();
        QCOMPARE(state_->timeFormat(), TimeFormat::Wall);
        state_->setTrace(ServiceTrace::make(false).trace);
        QVERIFY(!state_->wallOffset());
        QCOMPARE(state_->timeFormat(), TimeFormat::Relative);
        QVERIFY(!state_->action(QStringLiteral("timeWall"))->isEnabled());
        state_->setTimeFormat(TimeFormat::Wall);
        QCOMPARE(state_->timeFormat(), TimeFormat::Relative);
    }

    void laneHeightsExcludeEachOther() {
        QAction* compact = state_->action(QStringLiteral("compact"));
        QAction* roomy = state_->action(QStringLiteral("roomy"));
        compact->trigger();
        QCOMPARE(pixels(state_->laneHeight()), 12);
        roomy->trigger();
        QCOMPARE(pixels(state_->laneHeight()), 26);
        QVERIFY(roomy->isChecked() && !compact->isChecked());
        roomy->trigger();
        QCOMPARE(pixels(state_->laneHeight()), 18);
    }

    void actionsHaveNamesTextsAndTheirOwnKeys() {
        QSet<QString> names, keys;
        for (const QAction* a : state_->actions().all()) {
            if (!a) continue;
            QVERIFY(!a->objectName().isEmpty() && !a->text().isEmpty() && !a->toolTip().isEmpty());
            QVERIFY2(!names.contains(a->objectName()), qPrintable(a->objectName()));
            names << a->objectName();
            for (const QKeySequence& k : a->shortcuts()) {
                QVERIFY2(!keys.contains(k.toString()), qPrintable(k.toString()));
                keys << k.toString();
            }
        }
        for (const char* key : {"W",          "S", "A", "D",    "Ctrl+Up", "Ctrl+Down", "Ctrl+Left",
                                "Ctrl+Right", "0", "F", "Home", "End",     "Alt+Left",  "Alt+Right",
                                "C",          ".", ",", "Up",   "Down",    "Esc"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
    }

    void signalsOnlyWhenSomethingChanged() {
        QSignalSpy visible(state_.get(), &ViewState::visibleChanged);
        QSignalSpy cursor(state_.get(), &ViewState::cursorChanged);
        state_->setVisible(state_->visible());
        state_->setCursor(std::nullopt);
        QCOMPARE(visible.size(), 0);
        QCOMPARE(cursor.size(), 0);
        state_->setCursor(ServiceTrace::at(1));
        QCOMPARE(cursor.size(), 1);
    }

    // A view is a range and its folds; back brings both.
    void foldsAreInTheHistory() {
        const FoldList folds{{at(100), at(400)}};
        state_->setVisible({at(50), at(500)}, ViewState::Motion::Jump);
        state_->setFolds(folds);
        QVERIFY((state_->visible() == TimeRange{at(50), at(500)}));
        QCOMPARE(state_->axis(1000).visibleLength(), Duration{150'000});
        state_->back();
        QVERIFY(state_->folds().empty());
        QVERIFY((state_->visible() == TimeRange{at(50), at(500)}));
        state_->forward();
        QVERIFY(state_->folds() == folds);
        state_->setTrace(service_.trace);
        QVERIFY(state_->folds().empty());
    }

    void whatIsLookedAtIsUnfolded() {
        const FoldList folds{{at(100), at(400)}, {at(600), at(700)}};
        const FoldList second{{at(600), at(700)}};
        const auto refold = [&] { state_->setFolds(folds); };
        refold();
        state_->setVisible({at(150), at(300)});
        QVERIFY(state_->folds() == second);
        state_->fitAll();
        refold();
        state_->fitRange({at(150), at(200)});
        QVERIFY(state_->folds() == second);
        state_->fitAll();
        refold();
        Target t;
        t.part = Target::Part::Span;
        t.span = {at(350), at(400)};
        state_->setSelection(t);
        QVERIFY(state_->folds() == second);
        // What reaches out of a fold shows by itself.
        refold();
        t.span = {at(350), at(401)};
        state_->setSelection(t);
        QVERIFY(state_->folds() == folds);
        // Folding never leaves nothing in view.
        state_->setFolds({});
        state_->setVisible({at(150), at(300)});
        refold();
        QVERIFY(state_->folds() == second);
        QVERIFY((state_->visible() == TimeRange{at(150), at(300)}));
    }

    void movingGoesPastFolds() {
        state_->setFolds({{at(0), at(100)}, {at(200), at(800)}});
        state_->fitAll();
        QVERIFY((state_->visible() == TimeRange{at(100), state_->bounds().end}));
        QVERIFY(!state_->action(QStringLiteral("fitAll"))->isEnabled());
        state_->setVisible({at(100), at(200)});
        state_->pan(500);  // half of what is seen
        QVERIFY((state_->visible() == TimeRange{at(150), at(850)}));
        state_->action(QStringLiteral("toEnd"))->trigger();
        QCOMPARE(state_->visible().end, state_->bounds().end);
        QCOMPARE(state_->axis(1000).visibleLength(), Duration{100'000});
        state_->action(QStringLiteral("toStart"))->trigger();
        QCOMPARE(state_->visible().begin, at(100));
    }

  private:
    static Timestamp at(double us) { return ServiceTrace::at(us); }
    void verifyConfined() {
        const TimeRange seen = state_->visible(), all = state_->bounds();
        QVERIFY(seen.begin >= all.begin && seen.end <= all.end);
        QVERIFY(seen.length() >= std::min(state_->shortest(), all.length()));
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(ViewStateTest)
#include "test_view_state.moc"
