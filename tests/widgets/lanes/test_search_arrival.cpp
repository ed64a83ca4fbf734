// SPDX-License-Identifier: GPL-3.0-or-later
// From a text to the thing in its lane.
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/search.h"
#include "widgets/theme/theme.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class SearchArrivalTest : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            view.resize(1000, 400);
            view.show();
            state.setAnimated(false);
            state.setTrace(made.trace);
        }
        // Searches and takes the best answer; what is selected then.
        std::optional<Target> goTo(const char* query) {
            state.setSelection(std::nullopt);
            state.search()->setQuery(QString::fromLatin1(query));
            state.search()->chooseBest();
            for (int i = 0; i < 500 && !state.selection(); ++i) QTest::qWait(1);
            return state.selection();
        }
        ServiceTrace made = ServiceTrace::make();
        Theme theme;
        ViewState state;
        TraceView view{&state, &theme};
    };

  private slots:
    void init() { test::failOnWarnings(); }

    void everythingFoundIsSelectedInItsLane_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("row");
        QTest::addColumn<double>("begin");  // µs; -1: a place in the lane
        QTest::addColumn<double>("end");
        const auto add = [](const char* query, LaneKind kind, int row, double begin, double end) {
            QTest::newRow(query) << QString::fromLatin1(query) << static_cast<int>(kind) << row << begin
                                 << end;
        };
        add("G3", LaneKind::Goroutine, 0, -1, -1);
        add("P1", LaneKind::Proc, 0, -1, -1);
        add("M 101", LaneKind::Thread, 0, -1, -1);
        add("worker", LaneKind::Goroutine, 0, -1, -1);
        add("G3@1.3ms", LaneKind::Goroutine, 0, 250, 400);
        add("P1@1.2ms", LaneKind::Proc, 0, 110, 250);
        add("order", LaneKind::Tasks, 0, 90, 850);
        add("task 5", LaneKind::Tasks, 0, 90, 850);
        add("db", LaneKind::Goroutine, 1, 120, 240);
        add("sweep termination", LaneKind::StopTheWorld, 0, 500, 510);
        add("concurrent mark", LaneKind::GcCycles, 0, 500.0011, 700);
    }
    void everythingFoundIsSelectedInItsLane() {
        QFETCH(QString, query);
        QFETCH(int, kind);
        QFETCH(int, row);
        QFETCH(double, begin);
        QFETCH(double, end);
        Fixture f;
        const auto target = f.goTo(query.toLatin1().constData());
        QVERIFY(target);
        QCOMPARE(static_cast<int>(target->lane.kind), kind);
        QCOMPARE(static_cast<int>(target->row), row);
        QCOMPARE(target->part == Target::Part::Lane, begin < 0);
        if (begin >= 0) QVERIFY(target->span == (TimeRange{ServiceTrace::at(begin), ServiceTrace::at(end)}));
        QVERIFY(f.view.findChild<LaneView*>()->pointOf(*target));  // scrolled into sight
    }

    void theViewMovesAndBackReturns() {
        Fixture f;
        const TimeRange seen{ServiceTrace::at(700), ServiceTrace::at(900)};
        f.state.setVisible(seen);
        QVERIFY(f.goTo("db"));
        QVERIFY(f.state.visible().begin <= ServiceTrace::at(120) &&
                f.state.visible().end >= ServiceTrace::at(240));
        f.state.back();
        QVERIFY(f.state.visible() == seen);
    }

    void instantsAndRangesMoveTheView() {
        Fixture f;
        f.goTo("+300us");
        QCOMPARE(f.state.cursor().value_or(0), f.made.trace->range.begin + 300'000);
        QVERIFY(f.state.visible().contains(*f.state.cursor()));
        QVERIFY(f.state.visible() != f.state.bounds());
        f.goTo("100us..200us");
        QVERIFY(f.state.visible().contains(f.made.trace->range.begin + 100'000));
        QVERIFY(f.state.visible().length() < 120'000);
    }

    // The instant stays marked, wherever the pointer is, until something is selected or Esc.
    void anInstantIsMarked() {
        Fixture f;
        f.goTo("+300us");
        const Timestamp at = f.made.trace->range.begin + 300'000;
        QCOMPARE(f.state.landmark().value_or(0), at);
        f.state.setCursor(at + 5'000);
        f.state.setCursor(std::nullopt);
        QCOMPARE(f.state.landmark().value_or(0), at);
        auto* lanes = f.view.findChild<LaneView*>();
        const QImage image = lanes->grab().toImage();
        const int x = lanes->scene().timeLeft() + lanes->axis().pixelOf(at);
        int marked = 0;
        for (int y = 0; y < image.height(); ++y)
            marked += image.pixel(x, y) == f.theme.color(Surface::Accent).rgb();
        QVERIFY(marked > image.height() / 2);
        f.state.lifts()->liftFirst();
        QVERIFY(!f.state.landmark());
        f.goTo("+300us");
        QVERIFY(f.goTo("G3"));
        QVERIFY(!f.state.landmark());
    }

    void aLaneOutOfTimeBringsItsLifeIntoView() {
        Fixture f;
        f.state.setVisible({ServiceTrace::at(10), ServiceTrace::at(60)});
        QVERIFY(f.goTo("G3"));
        QVERIFY(f.state.visible().overlaps({ServiceTrace::at(100), ServiceTrace::at(900)}));
    }
};

QTEST_MAIN(SearchArrivalTest)
#include "test_search_arrival.moc"
