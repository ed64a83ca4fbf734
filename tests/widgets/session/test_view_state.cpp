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

    // The anchor keeps its share of the width to half a ns, whatever is done.
    void zoomKeepsTheAnchor() {
        std::mt19937 random(7);
        for (int i = 0; i < 2000; ++i) {
            const TimeRange before = state_->visible();
            const Timestamp anchor =
                before.begin + static_cast<Duration>(random() % static_cast<std::uint64_t>(before.length()));
            const double factor = random() % 2 ? 0.8 : 1.25;
            state_->zoom(factor, anchor);
            const TimeRange after = state_->visible();
            verifyConfined();
            // At an edge of the recording the bounds win.
            if (after.begin == state_->bounds().begin || after.end == state_->bounds().end) continue;
            const double share =
                static_cast<double>(anchor - before.begin) / static_cast<double>(before.length());
            const double place =
                static_cast<double>(after.begin) + share * static_cast<double>(after.length());
            QVERIFY2(std::abs(place - static_cast<double>(anchor)) <= 1, qPrintable(QString::number(i)));
        }
    }

    void zoomingInStopsAtTheShortestRange() {
        for (int i = 0; i < 200; ++i) state_->zoom(0.7, ServiceTrace::at(500));
        QCOMPARE(state_->visible().length(), ViewState::kMinVisible);
        QVERIFY(state_->visible().contains(ServiceTrace::at(500)));
        QVERIFY(!state_->action(QStringLiteral("zoomIn"))->isEnabled());
        // Even the smallest step leads out again.
        state_->zoom(1.001, ServiceTrace::at(500));
        QVERIFY(state_->visible().length() > ViewState::kMinVisible);
    }

    void panningStopsAtTheEnds() {
        state_->setVisible({ServiceTrace::at(100), ServiceTrace::at(200)});
        state_->pan(std::numeric_limits<Duration>::max());
        QCOMPARE(state_->visible().end, state_->bounds().end);
        QCOMPARE(state_->visible().length(), Duration{100'000});
        state_->pan(std::numeric_limits<Duration>::min());
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
            for (int i = 0; i < 5; ++i) state_->pan(1000);
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

  private:
    void verifyConfined() {
        const TimeRange seen = state_->visible(), all = state_->bounds();
        QVERIFY(seen.begin >= all.begin && seen.end <= all.end);
        QVERIFY(seen.length() >= std::min(ViewState::kMinVisible, all.length()));
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(ViewStateTest)
#include "test_view_state.moc"
