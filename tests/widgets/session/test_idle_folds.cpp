// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "widgets/session/idle_folds.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class IdleFoldsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(service_.trace);
    }

    // The worker runs at 110–250, 430–600 and 810–900.
    void squeezesToTheSelectedGoroutine() {
        QVERIFY(!action("squeezeSelected")->isEnabled());
        select(service_.worker);
        action("squeezeSelected")->trigger();
        QTRY_VERIFY(!state_->idleFolds()->busy());
        const FoldList folds = state_->folds();
        QCOMPARE(folds.all().size(), std::size_t{4});
        // A margin of the view stays where something ran, none at the ends of the recording.
        const Duration margin = state_->bounds().length() / IdleFolds::kMarginOfView;
        QCOMPARE(folds.all()[0], (Fold{state_->bounds().begin, at(110) - margin}));
        QCOMPARE(folds.all()[1], (Fold{at(250) + margin, at(430) - margin}));
        QCOMPARE(folds.all()[2], (Fold{at(600) + margin, at(810) - margin}));
        QCOMPARE(folds.all()[3], (Fold{at(900) + margin, state_->bounds().end}));
    }

    void theSameKeyLiftsIt() {
        QAction* squeeze = action("squeezeIdle");
        QVERIFY(!squeeze->isChecked() && !action("unfoldTime")->isEnabled());
        state_->setFolds({{at(250), at(400)}});
        QVERIFY(squeeze->isChecked() && action("unfoldTime")->isEnabled());
        squeeze->trigger();
        QVERIFY(state_->folds().empty());
        QVERIFY(!squeeze->isChecked());
        state_->back();
        QVERIFY(!state_->folds().empty() && squeeze->isChecked());
    }

    void aProgramThatNeverRestsHasNothingToFold() {
        QSignalSpy nothing(state_->idleFolds(), &IdleFolds::nothingIdle);
        action("squeezeIdle")->trigger();
        QVERIFY(action("squeezeIdle")->isChecked());  // it is being done
        QTRY_COMPARE(nothing.size(), 1);
        QCOMPARE(nothing[0][0].value<Duration>(), Duration{3});  // between two runs
        QVERIFY(state_->folds().empty());
        QVERIFY(!action("squeezeIdle")->isChecked());
    }

    // What could be folded at another zoom is no reason to say that something runs all the time.
    void howLongNothingRanIsSaidWhenThatIsTooShort() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 400'000});
        Job job;
        const GoroutineSet all = userGoroutines(*trace);
        QVERIFY(idlePeriods(*trace, trace->range, trace->range.length() / IdleFolds::kLeastOfView, all, job)
                    .empty());
        state_->setTrace(trace);
        QSignalSpy nothing(state_->idleFolds(), &IdleFolds::nothingIdle);
        action("squeezeIdle")->trigger();
        QTRY_COMPARE(nothing.size(), 1);
        const Duration longest = nothing[0][0].value<Duration>();
        QVERIFY(longest > 0);
        QVERIFY(!idlePeriods(*trace, trace->range, longest, all, job).empty());
        QVERIFY(idlePeriods(*trace, trace->range, longest + 1, all, job).empty());
    }

    // What is short beside the view stays; in a smaller view it goes.
    void whatTakesRoomInTheViewIsFolded() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 40'000});
        state_->setTrace(trace);
        action("squeezeIdle")->trigger();
        QTRY_VERIFY(!state_->idleFolds()->busy());
        const Duration least = trace->range.length() / IdleFolds::kLeastOfView;
        const Duration margins = 2 * (trace->range.length() / IdleFolds::kMarginOfView);
        for (const Fold& f : state_->folds().all()) QVERIFY(f.length() >= least - margins);

        const Timestamp middle = trace->range.begin + trace->range.length() / 2;
        state_->setFolds({});
        state_->setVisible({middle, middle + trace->range.length() / 400});
        action("squeezeIdle")->trigger();
        QTRY_VERIFY(!state_->idleFolds()->busy());
        QVERIFY(!state_->folds().empty());
        Job job;
        // Each period of the view that is long enough is folded but for its margins, and nothing else there.
        const Duration seen = trace->range.length() / 400;
        const GoroutineSet all = userGoroutines(*trace);
        const TimeRange view{middle, middle + seen};
        for (const TimeRange& idle : idlePeriods(*trace, view, seen / IdleFolds::kLeastOfView, all, job)) {
            const Duration margin = seen / IdleFolds::kMarginOfView;
            QVERIFY(state_->folds().covering({idle.begin + margin, idle.end - margin}));
        }
        for (const Fold& f : state_->folds().all())
            QVERIFY(!idlePeriods(*trace, f, f.length(), all, job).empty());
    }

    void foldsAllButTheSelection() {
        QVERIFY(!action("foldOutside")->isEnabled());
        select(service_.worker, {at(430), at(600)});
        action("foldOutside")->trigger();
        QVERIFY((state_->visible() == TimeRange{at(430), at(600)}));
        QVERIFY((state_->folds() ==
                 FoldList{{state_->bounds().begin, at(430)}, {at(600), state_->bounds().end}}));
        action("unfoldTime")->trigger();
        QVERIFY(state_->folds().empty());
    }

    void anotherTraceStopsTheSearch() {
        action("squeezeIdle")->trigger();
        state_->setTrace(nullptr);
        QVERIFY(!state_->idleFolds()->busy() && state_->folds().empty());
        QVERIFY(!action("squeezeIdle")->isEnabled());
        action("squeezeIdle")->trigger();
        QVERIFY(!state_->idleFolds()->busy());
    }

  private:
    static Timestamp at(double us) { return ServiceTrace::at(us); }
    QAction* action(const char* name) const { return state_->action(QLatin1String(name)); }
    void select(GoroutineIndex g, TimeRange span = {}) {
        Target t;
        t.lane = {LaneKind::Goroutine, g.value};
        t.part = Target::Part::Span;
        t.span = span;
        t.time = span.begin;
        state_->setSelection(t);
    }

    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(IdleFoldsTest)
#include "test_idle_folds.moc"
