// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/search.h"
#include "widgets/session/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using test::ServiceTrace;

Q_DECLARE_METATYPE(golanes::SearchPlace)

class SearchTest : public QObject {
    Q_OBJECT

    // A state with the service trace, and where its search arrived.
    struct Fixture {
        Fixture() {
            state.setAnimated(false);
            state.setTrace(made.trace);
            QObject::connect(state.search(), &Search::arrived, &state,
                             [this](const SearchHit& hit, const SearchPlace& place) {
                                 hits << hit;
                                 places << place;
                             });
        }
        Search& search() { return *state.search(); }

        ServiceTrace made = ServiceTrace::make();
        ViewState state;
        QList<SearchHit> hits;
        QList<SearchPlace> places;
    };

  private slots:
    void init() { test::failOnWarnings(); }

    void theNewestQueryCounts() {
        Fixture f;
        for (const char* query : {"w", "wo", "wor", "db"}) f.search().setQuery(QString::fromLatin1(query));
        QVERIFY(f.search().busy());
        QTRY_VERIFY(!f.search().busy());
        QVERIFY(f.search().found().front().kind == SearchKind::Region);
        f.search().setQuery(QString());
        QVERIFY(f.search().found().empty());
        QVERIFY(!f.search().busy());
    }

    void enterBeforeTheAnswerGoesWhenItComes() {
        Fixture f;
        f.search().setQuery(QStringLiteral("G3"));
        f.search().chooseBest();
        QTRY_COMPARE(f.places.size(), 1);
        QCOMPARE(f.places[0].row, f.made.worker.value);
        QVERIFY(f.search().chosen());
    }

    // As `--goto` asks before the recording is read.
    void whatIsNotThereIsSaid() {
        Fixture f;
        QSignalSpy not_(&f.search(), &Search::notFound);
        f.search().setQuery(QStringLiteral("G99@0.1ms"));
        f.search().chooseBest();
        QTRY_COMPARE(not_.size(), 1);
        QCOMPARE(not_[0][0].toString(), QStringLiteral("G99@0.1ms"));
        f.search().chooseBest();
        QCOMPARE(not_.size(), 2);
        QVERIFY(f.places.isEmpty());
    }

    void stepsGoRoundFromWhatIsVisible() {
        Fixture f;
        f.search().setQuery(QStringLiteral("main."));
        QTRY_VERIFY(!f.search().busy() && !f.search().found().empty());
        const SearchGroup functions = f.search().found().front();
        QVERIFY(functions.kind == SearchKind::Function);
        // main.main was there at the start, main.(*service).worker begins at 100 µs.
        f.state.setVisible({ServiceTrace::at(50), ServiceTrace::at(300)});
        f.search().choose(functions.all);
        QTRY_COMPARE(f.places.size(), 1);
        QCOMPARE(f.places[0].row, f.made.worker.value);
        QCOMPARE(f.search().walked().number, std::uint64_t{2});
        QCOMPARE(f.search().walked().count, std::uint64_t{2});
        f.state.action(QStringLiteral("nextMatch"))->trigger();
        QTRY_COMPARE(f.places.size(), 2);
        QCOMPARE(f.places[1].row, f.made.main.value);
        f.state.action(QStringLiteral("previousMatch"))->trigger();
        QTRY_COMPARE(f.places.size(), 3);
        QCOMPARE(f.places[2].row, f.made.worker.value);
    }

    void fastStepsAreAllTaken() {
        Fixture f;
        f.search().setQuery(QStringLiteral("."));
        QTRY_VERIFY(!f.search().busy() && !f.search().found().empty());
        const SearchGroup functions = f.search().found().front();  // of three goroutines
        f.search().choose(functions.all);
        QTRY_COMPARE(f.places.size(), 1);
        for (int i = 0; i < 4; ++i) f.search().step(1);
        QTRY_COMPARE(f.places.size(), 5);
        QVERIFY(f.places[4] == f.places[1]);
        QVERIFY(f.places[3] == f.places[0]);
        QVERIFY(f.places[1].row != f.places[2].row);
    }

    void timesArriveWithoutAPlace() {
        Fixture f;
        f.search().setQuery(QStringLiteral("@1.3ms"));
        f.search().chooseBest();
        QTRY_COMPARE(f.hits.size(), 1);
        QVERIFY(f.hits[0].time == (TimeRange{1'300'000, 1'300'000}));
        f.search().step(1);
        QCOMPARE(f.hits.size(), 2);
    }

    void anotherTraceForgetsTheMatches() {
        Fixture f;
        f.search().setQuery(QStringLiteral("db"));
        f.search().chooseBest();
        QTRY_COMPARE(f.places.size(), 1);
        QVERIFY(f.search().chosen());
        f.state.setTrace(ServiceTrace::make().trace);
        QVERIFY(!f.search().chosen());
        QCOMPARE(f.search().walked().count, std::uint64_t{0});
        QTRY_VERIFY(!f.search().busy());
        QVERIFY(!f.search().found().empty());  // the query is asked again
        f.state.setTrace(nullptr);
        QVERIFY(f.search().found().empty());
        f.search().step(1);  // goes nowhere
        QTest::qWait(1);
        QCOMPARE(f.places.size(), 1);
    }

    void keysAskForTheBox() {
        Fixture f;
        QSignalSpy asked(&f.search(), &Search::inputRequested);
        f.state.action(QStringLiteral("search"))->trigger();
        f.state.action(QStringLiteral("goTo"))->trigger();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].value<Search::Mode>(), Search::Mode::GoTo);
    }
};

QTEST_MAIN(SearchTest)
#include "test_search.moc"
