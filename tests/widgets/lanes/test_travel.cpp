// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/travel.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class TravelTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { service_ = ServiceTrace::make(); }

    // From one end of a lane to the other and back, meeting the same things.
    void visitsEveryThingBothWays_data() {
        QTest::addColumn<LaneKey>("lane");
        QTest::addColumn<QList<double>>("starts");  // µs
        const auto row = [](const char* name, LaneKind kind, std::uint32_t entity, QList<double> starts) {
            QTest::newRow(name) << LaneKey{kind, entity} << starts;
        };
        row("worker", LaneKind::Goroutine, service_.worker.value, {100, 110, 250, 400, 430, 600, 800, 810});
        row("P1", LaneKind::Proc, service_.p1.value, {110, 260, 430, 810});
        row("thread 101", LaneKind::Thread, service_.m1.value, {110, 260, 430, 810});
        row("stop-the-world", LaneKind::StopTheWorld, 0, {500});
        row("netpoll", LaneKind::NetpollWakes, 0, {200});
        row("timers", LaneKind::TimersTotal, 0, {800});
        row("timers of P1", LaneKind::TimersOfProc, service_.p1.value, {800});
        row("timers of P0", LaneKind::TimersOfProc, service_.p0.value, {});
        row("task", LaneKind::Tasks, 0, {90});
        row("heap", LaneKind::Heap, 0, {});
    }
    void visitsEveryThingBothWays() {
        QFETCH(LaneKey, lane);
        QFETCH(QList<double>, starts);
        const Trace& trace = *service_.trace;
        Target from;
        from.lane = lane;
        from.time = trace.range.begin;
        QList<Timestamp> met;
        Target last = from;
        for (auto t = neighbourOf(trace, from, 1); t; t = neighbourOf(trace, *t, 1)) {
            met << t->span.begin;
            last = *t;
            QVERIFY(t->lane == lane);
        }
        QList<Timestamp> expected;
        for (double us : starts) expected << ServiceTrace::at(us);
        QCOMPARE(met, expected);
        if (lane.kind == LaneKind::Tasks) return;  // holds one thing only: nothing to go back to
        QList<Timestamp> back;
        if (!starts.isEmpty()) back << last.span.begin;
        for (auto t = neighbourOf(trace, last, -1); t && !starts.isEmpty(); t = neighbourOf(trace, *t, -1))
            back.prepend(t->span.begin);
        QCOMPARE(back, expected);
    }

    void regionsStayOnTheirLevel() {
        const Target region =
            targetOf(*service_.trace, {LaneKind::Goroutine, service_.worker.value}, Target::Part::Span, 1, 0);
        QCOMPARE(region.span.begin, ServiceTrace::at(120));
        QVERIFY(!neighbourOf(*service_.trace, region, 1));
        QVERIFY(!neighbourOf(*service_.trace, region, -1));
    }

    // From a place between things, back reaches the one before, forward the one after.
    void fromAPlaceGoesToWhatIsNearest() {
        Target place;
        place.lane = {LaneKind::Proc, service_.p1.value};
        place.time = ServiceTrace::at(425);
        QCOMPARE(neighbourOf(*service_.trace, place, -1)->span.begin, ServiceTrace::at(260));
        QCOMPARE(neighbourOf(*service_.trace, place, 1)->span.begin, ServiceTrace::at(430));
    }

  private:
    ServiceTrace service_;
};

QTEST_GUILESS_MAIN(TravelTest)
#include "test_travel.moc"
