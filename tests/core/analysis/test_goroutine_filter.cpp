// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_filter.h"
#include "core/analysis/goroutine_rows.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

using namespace golanes;
using test::ServiceTrace;

class GoroutineFilterTest : public QObject {
    Q_OBJECT

    const ServiceTrace s_ = ServiceTrace::make();

    QString passing(const char* filter, TimeRange range) const {
        Job job;
        const auto found = matchingGoroutines(*s_.trace, {range, {}}, filter, job);
        if (!found) return QString::fromStdString(found.error().message);
        QStringList numbers;
        for (std::size_t i = 0; i < found->size(); ++i)
            if ((*found)[i]) numbers << QString::number(s_.trace->goroutines[i].id);
        return numbers.join(' ');
    }

  private slots:
    void goroutinesPassByWhatTheyDid_data() {
        QTest::addColumn<QString>("passing");
        QTest::newRow("g in (1, 3)") << "1 3";
        QTest::newRow("func ~ \"serve\"") << "2";
        QTest::newRow("sleep == 200us") << "3";
        QTest::newRow("chan > 1ms or net > 1us") << "2";
        QTest::newRow("ended == yes") << "3";
        QTest::newRow("creator == 1 and not sleep > 1ms") << "3";
        QTest::newRow("last == network") << "2";
        QTest::newRow("last == syscall") << "";  // there is none, but there could be
        // One thing that a goroutine did, of which all of it holds.
        QTest::newRow("state == network") << "2";
        QTest::newRow("state == channel and dur > 100us") << "3";
        QTest::newRow("state == channel and dur > 160us") << "";
        QTest::newRow("state == channel and dur > 100us and func ~ \"main\" and ended == yes") << "3";
        QTest::newRow("reason in (\"chan receive\", sleep)") << "3";
        QTest::newRow("region == \"db\"") << "3";
        QTest::newRow("task == \"order\"") << "1 3";  // who began it, and whose region it is
        QTest::newRow("region == \"db\" and state == sleep") << "";
        QTest::newRow("overlaps(stw) and state == running") << "1 3";
        QTest::newRow("not state == running and g < 3") << "2";
    }
    void goroutinesPassByWhatTheyDid() {
        QFETCH(const QString, passing);
        QCOMPARE(this->passing(QTest::currentDataTag(), s_.trace->range), passing);
    }

    void onlyTheTimeOfTheScopeCounts() {
        const TimeRange early{ServiceTrace::at(0), ServiceTrace::at(650)};
        QCOMPARE(passing("sleep == 50us", early), QStringLiteral("3"));
        QCOMPARE(passing("state == channel", early), QStringLiteral("3"));
        QCOMPARE(passing("state == sleep", {ServiceTrace::at(0), ServiceTrace::at(500)}), QString());
        QCOMPARE(passing("g > 0", {ServiceTrace::at(950), ServiceTrace::at(960)}), QStringLiteral("1 2"));
    }

    void errorsPoint() {
        QVERIFY(passing("fnc ~ \"x\"", s_.trace->range).contains(QStringLiteral("did you mean 'func'")));
    }

    void namesAreNoFilters() {
        for (const char* name : {"", "  ", "main.(*service).worker", "G57", "http", "not here", "in"})
            QVERIFY2(!isFilterText(name), name);
        for (const char* filter :
             {"g == 1", "func~x", "running>1ms", "\"http\"", "g in (1, 2)", "overlaps(stw)"})
            QVERIFY2(isFilterText(filter), filter);
    }

    void theSchemaOffersWhatThereIs() {
        const FilterSchema schema = goroutineSchema(*s_.trace);
        QCOMPARE(schema.fields.size(), goroutineFields().size() + 6);
        for (const char* field : {"state", "dur", "reason", "site", "region", "task"})
            QVERIFY(schema.field(field));
        const auto offers = [&](const char* field, const char* word) {
            return std::ranges::count(schema.field(field)->words, word) == 1;
        };
        QVERIFY(offers("func", "main.(*service).worker"));
        QVERIFY(offers("region", "db"));
        QVERIFY(offers("task", "order"));
        QVERIFY(schema.periodsOf("stw"));
    }

    // The sums of the store, one by one.
    void rowsAreTheSumsOfTheStore() {
        const TracePtr trace = test::runRandomProcess({.seed = 9, .events = 3000});
        const Duration third = trace->range.length() / 3;
        const TimeRange range{trace->range.begin + third, trace->range.end - third};
        Job job;
        const GoroutineRows rows = goroutineRows(*trace, {range, {}}, goroutineFields(), job);
        QVERIFY(rows.goroutines.size() > 5);
        QCOMPARE(rows.table->size(), rows.goroutines.size());
        for (std::size_t row = 0; row < rows.goroutines.size(); ++row) {
            const ClassSums sums = GoTrack(*trace, rows.goroutines[row]).sums(range);
            QCOMPARE(rows.table->value(5, row), sums[static_cast<std::size_t>(StateClass::Running)]);
            QCOMPARE(rows.table->value(8, row), sums[static_cast<std::size_t>(StateClass::Sync)]);
        }
    }
};

QTEST_GUILESS_MAIN(GoroutineFilterTest)
#include "test_goroutine_filter.moc"
