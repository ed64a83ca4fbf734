// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class TestTimeMarks : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        state_->setTrace(ServiceTrace::make().trace);
        marks_ = state_->marks();
    }

    void marksWhereThePointerAims() {
        marks_->setAim(ServiceTrace::at(300));
        trigger("mark");
        marks_->setAim(ServiceTrace::at(100));
        trigger("mark");
        QCOMPARE(marks_->all().size(), std::size_t{2});
        QCOMPARE(marks_->all()[0].time, ServiceTrace::at(100));  // by time
        QCOMPARE(marks_->all()[0].number, 2);                    // in the order they were set
        trigger("mark");                                         // again at the same instant: away with it
        QCOMPARE(marks_->all().size(), std::size_t{1});
    }

    void marksTheSelectionWithoutAPointer() {
        Target target;
        target.span = {ServiceTrace::at(250), ServiceTrace::at(400)};
        state_->setSelection(target);
        trigger("mark");
        QCOMPARE(marks_->all()[0].time, ServiceTrace::at(250));
        state_->setSelection(std::nullopt);
        state_->setVisible({ServiceTrace::at(400), ServiceTrace::at(600)});
        trigger("mark");
        QCOMPARE(marks_->all()[1].time, ServiceTrace::at(500));  // the middle of what is seen
    }

    void measuresFromTheLastMark() {
        marks_->add(ServiceTrace::at(700));
        marks_->add(ServiceTrace::at(200));
        marks_->setAim(ServiceTrace::at(500));
        trigger("measure");
        QVERIFY(marks_->measure()->live);
        QCOMPARE(marks_->measure()->length(), Duration{300'000});
        marks_->setAim(ServiceTrace::at(150));
        QCOMPARE(marks_->measure()->length(), Duration{50'000});
        marks_->setAim(std::nullopt);  // the pointer is elsewhere: it stays
        QCOMPARE(marks_->measure()->length(), Duration{50'000});
        marks_->setAim(ServiceTrace::at(400));
        trigger("measure");  // fixes it
        marks_->setAim(ServiceTrace::at(900));
        QCOMPARE(marks_->measure()->to, ServiceTrace::at(400));
        marks_->move(2, ServiceTrace::at(100));  // its beginning goes with the mark
        QCOMPARE(marks_->measure()->length(), Duration{300'000});
        trigger("clearSelection");
        QVERIFY(!marks_->measure());
        QCOMPARE(marks_->all().size(), std::size_t{2});
    }

    void measuringWithoutAMarkSetsOne() {
        marks_->setAim(ServiceTrace::at(500));
        trigger("measure");
        QCOMPARE(marks_->all().size(), std::size_t{1});
        QCOMPARE(marks_->measure()->length(), Duration{0});
        marks_->remove(1);
        QVERIFY(!marks_->measure());
    }

    void removing() {
        QVERIFY(!state_->action(QStringLiteral("removeMark"))->isEnabled());
        for (const int us : {100, 300, 800}) marks_->add(ServiceTrace::at(us));
        marks_->setAim(ServiceTrace::at(400));
        trigger("removeMark");
        QCOMPARE(marks_->all().size(), std::size_t{2});
        QVERIFY(!marks_->find(2));
        QCOMPARE(marks_->add(ServiceTrace::at(500)), 4);  // numbers are not given twice
        trigger("removeMarks");
        QVERIFY(marks_->all().empty());
        QCOMPARE(marks_->add(ServiceTrace::at(500)), 1);
        state_->setTrace(ServiceTrace::make(false).trace);  // read again
        QCOMPARE(marks_->all().size(), std::size_t{1});
        state_->setTrace(nullptr);
        QVERIFY(marks_->all().empty());
    }

    void staysWithinTheTrace() {
        marks_->add(ServiceTrace::at(-50));
        QCOMPARE(marks_->all()[0].time, state_->bounds().begin);
    }

  private:
    void trigger(const char* name) { state_->action(QLatin1String(name))->trigger(); }

    std::unique_ptr<ViewState> state_;
    TimeMarks* marks_ = nullptr;
};

QTEST_MAIN(TestTimeMarks)
#include "test_time_marks.moc"
