// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/search.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class TimeZeroTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(ServiceTrace::make().trace);
    }

    void relativeTimesCountFromIt() {
        QSignalSpy changes(state_.get(), &ViewState::timeFormatChanged);
        state_->timeZero()->choose(ServiceTrace::at(300));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(plainTimeText(*state_, ServiceTrace::at(310)), QStringLiteral("+0.010000ms"));
        QCOMPARE(plainTimeText(*state_, ServiceTrace::at(290)), QStringLiteral("-0.010000ms"));

        state_->timeZero()->lift();
        QCOMPARE(plainTimeText(*state_, ServiceTrace::at(310)), QStringLiteral("+0.310000ms"));
    }

    // A clock counts from nothing that could be chosen.
    void choosesRelativeTimes() {
        state_->setTimeFormat(TimeFormat::Absolute);
        state_->timeZero()->choose(ServiceTrace::at(300));
        QCOMPARE(state_->timeFormat(), TimeFormat::Relative);
    }

    void staysWithinTheRecording() {
        state_->timeZero()->choose(ServiceTrace::at(-5));
        QCOMPARE(*state_->timeZero()->chosen(), state_->bounds().begin);
        state_->timeZero()->choose(ServiceTrace::at(1'000'000));
        QCOMPARE(*state_->timeZero()->chosen(), state_->bounds().end);
    }

    void keysChooseAndLiftIt() {
        QAction* atStart = state_->action(QStringLiteral("zeroAtStart"));
        QVERIFY(!atStart->isEnabled());
        state_->setCursor(ServiceTrace::at(420));
        state_->action(QStringLiteral("zeroHere"))->trigger();
        QCOMPARE(*state_->timeZero()->chosen(), ServiceTrace::at(420));
        QVERIFY(atStart->isEnabled());
        atStart->trigger();
        QVERIFY(!state_->timeZero()->chosen());
        QVERIFY(!atStart->isEnabled());
    }

    // What is typed means what is written.
    void typedTimesCountFromItToo() {
        state_->timeZero()->choose(ServiceTrace::at(300));
        state_->search()->setQuery(plainTimeText(*state_, ServiceTrace::at(250)));
        QTRY_VERIFY(!state_->search()->busy());
        QCOMPARE(state_->search()->found().front().best.front().time->begin, ServiceTrace::at(250));
    }

    void staysWhenTheFileIsReadAgain() {
        state_->timeZero()->choose(ServiceTrace::at(300));
        state_->setTrace(ServiceTrace::make().trace);
        QCOMPARE(*state_->timeZero()->chosen(), ServiceTrace::at(300));
        state_->setTrace(nullptr);
        QVERIFY(!state_->timeZero()->chosen());
    }

  private:
    std::unique_ptr<ViewState> state_;
};

QTEST_MAIN(TimeZeroTest)
#include "test_time_zero.moc"
