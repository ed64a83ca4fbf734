// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/highlight_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace golanes;
using test::ServiceTrace;

class TestHighlightBar : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        service_ = ServiceTrace::make();
        state_->setTrace(service_.trace);
        window_ = std::make_unique<QWidget>();
        bar_ = new HighlightBar(state_.get(), &theme_, window_.get());
        for (QAction* a : state_->actions().all())
            if (a) window_->addAction(a);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        highlight_ = state_->highlight();
    }
    void cleanup() { window_.reset(); }

    // Spans that something else tells are highlighted with its words, until a question is asked.
    void spansCanBeToldFromElsewhere() {
        highlight_->setTeller([](const TracePtr& trace, Job& job) {
            const auto all = matchSpans(
                *trace, [](const SpanFacts&) { return true; }, job);
            return SpanHighlight::Told{all, nullptr, QStringLiteral("3 of 4 samples")};
        });
        highlight_->setOpen(true);
        QTRY_VERIFY(highlight_->matches());
        const auto* count = bar_->findChild<QLabel*>(QStringLiteral("highlightCount"));
        QVERIFY(count->text().startsWith(QStringLiteral("3 of 4 samples")));
        check(StateClass::Running);
        QVERIFY(highlight_->what().isEmpty());
        QTRY_VERIFY(!highlight_->busy() && !count->text().contains(QStringLiteral("samples")));
        highlight_->setTeller([](const TracePtr&, Job&) { return SpanHighlight::Told(); });
        QVERIFY(highlight_->query().empty());
        highlight_->setOpen(false);
        QVERIFY(!highlight_->matches());
    }

    void hOpensAndLifts() {
        QVERIFY(!bar_->isVisible());
        QTest::keyClick(window_.get(), Qt::Key_H);
        QVERIFY(bar_->isVisible());
        check(StateClass::Running);
        QTRY_VERIFY(highlight_->matches());
        state_->action(QStringLiteral("clearSelection"))->trigger();  // Esc
        QVERIFY(!bar_->isVisible());
        QVERIFY(!highlight_->matches());
        QTest::keyClick(window_.get(), Qt::Key_H);
        QTRY_VERIFY(highlight_->matches());  // the question is still there
        state_->action(QStringLiteral("highlight"))->trigger();
        QVERIFY(!highlight_->isOpen());
    }

    // In the window it lifts what is selected first.
    void escInAFieldIsTheBars() {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        Target worker;
        worker.lane = {LaneKind::Goroutine, service_.worker.value};
        for (const char* name : {"highlightFunction", "highlightMin"}) {
            state_->setSelection(worker);
            highlight_->setOpen(true);
            field(name)->setFocus();
            QSignalSpy left(bar_, &HighlightBar::left);
            QTest::keyClick(field(name), Qt::Key_Escape);
            QVERIFY(!bar_->isVisible());
            QVERIFY(state_->selection());
            QCOMPARE(left.size(), 1);
        }
    }

    // Nothing depends on colour alone, in a window of 1280 pixels with an inspector neither.
    void statesKeepTheirNamesInANarrowWindow() {
        highlight_->setOpen(true);
        for (const auto& [width, below] : {std::pair(1800, false), std::pair(950, true)}) {
            bar_->resize(width, bar_->sizeHint().height());
            bar_->resize(width, bar_->sizeHint().height());
            QCoreApplication::processEvents();
            QToolButton* last = nullptr;
            for (auto* button : bar_->findChildren<QToolButton*>()) {
                if (!button->isCheckable()) continue;
                QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
                QVERIFY(button->width() >= button->sizeHint().width());
                QVERIFY(button->geometry().right() < width);
                last = button;
            }
            QCOMPARE(field("highlightMin")->y() > last->geometry().bottom(), below);
        }
    }

    void statesDurationsAndFunctions() {
        highlight_->setOpen(true);
        check(StateClass::Sleep);
        QTRY_COMPARE(found(), 1);
        check(StateClass::Channel);
        QTRY_COMPARE(found(), 2);
        field("highlightMin")->setText(QStringLiteral("180us"));
        QTRY_COMPARE(found(), 1);  // the sleep, 600–800
        field("highlightMax")->setText(QStringLiteral("190us"));
        QTRY_COMPARE(found(), 0);
        QVERIFY(bar_->findChild<QLabel*>(QStringLiteral("highlightCount"))
                    ->text()
                    .startsWith(QStringLiteral("0 of")));
        field("highlightMax")->clear();
        field("highlightFunction")->setText(QStringLiteral("WORKER"));
        QTRY_COMPARE(found(), 1);
        field("highlightFunction")->setText(QStringLiteral("nobody"));
        QTRY_COMPARE(found(), 0);
    }

    // The field takes a filter too, which narrows what states and durations ask for.
    void filtersComposeWithTheRest() {
        highlight_->setOpen(true);
        check(StateClass::Sleep);
        check(StateClass::Channel);
        QTRY_COMPARE(found(), 2);
        field("highlightFunction")->setText(QStringLiteral("reason == sleep"));
        QTRY_COMPARE(found(), 1);
        QCOMPARE(highlight_->query().filter, std::string("reason == sleep"));
        QVERIFY(highlight_->query().function.empty());
        field("highlightFunction")->setText(QStringLiteral("reson == sleep"));
        auto* count = bar_->findChild<QLabel*>(QStringLiteral("highlightCount"));
        QTRY_VERIFY(count->text().contains(QStringLiteral("did you mean 'reason'")));
        QCOMPARE(found(), 1);  // as before
        field("highlightFunction")->setText(QStringLiteral("work"));
        QTRY_COMPARE(count->text().left(5), QStringLiteral("2 of "));
    }

    void aQuestionPutElsewhereIsShown() {
        SpanQuery query;
        query.classes = 1u << static_cast<int>(StateClass::Sleep);
        query.min = 180'000;
        query.function = "worker";
        highlight_->setOpen(true);
        highlight_->setQuery(query);
        QTRY_COMPARE(found(), 1);
        QCOMPARE(field("highlightMin")->text(), QStringLiteral("180000ns"));
        QCOMPARE(field("highlightFunction")->text(), QStringLiteral("worker"));
        QVERIFY(highlight_->query() == query);
        field("highlightMin")->clear();
        query.min = 0;
        QVERIFY(highlight_->query() == query);
    }

    void whatIsNoDurationIsSaid() {
        highlight_->setOpen(true);
        check(StateClass::Sleep);
        QTRY_COMPARE(found(), 1);
        field("highlightMin")->setText(QStringLiteral("soon"));
        QCOMPARE(bar_->findChild<QLabel*>(QStringLiteral("highlightCount"))->text(),
                 QStringLiteral("no such duration"));
        QCOMPARE(found(), 1);  // as before
    }

    void walksThroughTheMatches() {
        QSignalSpy walked(highlight_, &SpanHighlight::found);
        highlight_->setOpen(true);
        field("highlightFunction")->setText(QStringLiteral("worker"));
        check(StateClass::Running);
        QTRY_COMPARE(found(), 3);  // 110–250, 430–600, 810–900
        state_->setVisible({ServiceTrace::at(0), ServiceTrace::at(200)});
        const auto goOn = [&](const char* action) {
            const auto before = walked.size();
            state_->action(QLatin1String(action))->trigger();
            if (!QTest::qWaitFor([&] { return walked.size() > before; }, 1000)) return Timestamp{-1};
            state_->setSelection(walked.last().first().value<Target>());
            return state_->selection()->span.begin;
        };
        QCOMPARE(goOn("nextHighlighted"), ServiceTrace::at(110));
        QCOMPARE(goOn("nextHighlighted"), ServiceTrace::at(430));
        QCOMPARE(goOn("nextHighlighted"), ServiceTrace::at(810));
        QCOMPARE(goOn("previousHighlighted"), ServiceTrace::at(430));
        QVERIFY(state_->selection()->lane == (LaneKey{LaneKind::Goroutine, service_.worker.value}));
    }

    void anotherTraceIsAskedTheSame() {
        highlight_->setOpen(true);
        check(StateClass::Sleep);
        QTRY_COMPARE(found(), 1);
        state_->setTrace(ServiceTrace::make(false).trace);
        QVERIFY(!highlight_->matches());
        QTRY_COMPARE(found(), 1);
        state_->setTrace(nullptr);
        QVERIFY(!highlight_->matches());
    }

  private:
    void check(StateClass c) {
        bar_->findChild<QToolButton*>(QStringLiteral("highlightState%1").arg(static_cast<int>(c)))->click();
    }
    QLineEdit* field(const char* name) { return bar_->findChild<QLineEdit*>(QLatin1String(name)); }
    // How many match; -1 while that is being found.
    int found() const {
        return highlight_->busy() || !highlight_->matches()
                   ? -1
                   : static_cast<int>(highlight_->matches()->spans.count());
    }

    ServiceTrace service_;
    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<QWidget> window_;
    HighlightBar* bar_ = nullptr;
    SpanHighlight* highlight_ = nullptr;
};

QTEST_MAIN(TestHighlightBar)
#include "test_highlight_bar.moc"
