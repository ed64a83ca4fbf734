// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii_case.h"
#include "core/filter/matching_rows.h"
#include "tests/core/filter/things.h"

#include <QTest>

#include <functional>
#include <vector>

using namespace golanes;

namespace {

using Rows = std::vector<std::uint32_t>;
using Holds = std::function<bool(std::size_t row)>;
struct Case {
    std::string text;
    Holds holds;
};

// Filters with what they mean, row by row, without any of the code under test.
class Oracle {
  public:
    explicit Oracle(const ColumnTable& table) : table_(table) {}

    Case random(std::mt19937& random, int depth) const {
        const auto pick = [&](std::size_t n) { return random() % n; };
        if (depth == 0 || pick(3) == 0) {
            const auto leaves = tests();
            return leaves[pick(leaves.size())];
        }
        const Case a = this->random(random, depth - 1), b = this->random(random, depth - 1);
        const Holds x = a.holds, y = b.holds;
        switch (pick(3)) {
            case 0:
                return {"not (" + a.text + ")", [x](std::size_t r) { return !x(r); }};
            case 1:
                return {"(" + a.text + ") and (" + b.text + ")",
                        [x, y](std::size_t r) { return x(r) && y(r); }};
            default:
                return {"(" + a.text + ") || " + b.text, [x, y](std::size_t r) { return x(r) || y(r); }};
        }
    }

    std::vector<Case> tests() const {
        const ColumnTable& t = table_;
        const auto v = [&t](std::size_t c, std::size_t r) { return t.value(c, r); };
        const auto has = [v](std::size_t c, std::size_t r) { return v(c, r) != TableRows::kNone; };
        const auto text = [&t](std::size_t c, std::size_t r) { return t.textAt(c, r); };
        return {
            {"n == 2", [=](auto r) { return v(0, r) == 2; }},
            {"n != 2", [=](auto r) { return v(0, r) != 2; }},
            {"n < 1", [=](auto r) { return has(0, r) && v(0, r) < 1; }},
            {"n >= -2", [=](auto r) { return v(0, r) >= -2; }},
            {"n in (1, -3, 4)", [=](auto r) { return v(0, r) == 1 || v(0, r) == -3 || v(0, r) == 4; }},
            {"dur > 1ms", [=](auto r) { return v(1, r) > 1'000'000; }},
            {"dur <= 500us", [=](auto r) { return v(1, r) <= 500'000; }},
            {"start < 1.5ms", [=](auto r) { return v(2, r) < 2'500'000; }},
            {"size >= 2MB", [=](auto r) { return v(3, r) >= 2'000'000; }},
            {"part > 30%", [=](auto r) { return v(4, r) > 300'000; }},
            {"g == G7", [=](auto r) { return v(5, r) == 7; }},
            {"tid == 12003", [=](auto r) { return v(9, r) == 12'003; }},
            {"tid >= 12005", [=](auto r) { return v(9, r) >= 12'005; }},
            {"ended", [=](auto r) { return v(6, r) == 1; }},
            {"state == runnable", [=](auto r) { return text(7, r) == "runnable"; }},
            {"state in (network, chan_send)",
             [=](auto r) { return text(7, r) == "network" || text(7, r) == "chan send"; }},
            {"state ~ RUN", [=](auto r) { return text(7, r).starts_with("run"); }},
            {"func ~ \"CONN).s\"", [=](auto r) { return containsAnyCase(text(8, r), "conn).s"); }},
            {"func !~ main", [=](auto r) { return text(8, r).find("main") == std::string_view::npos; }},
            {"func == \"\"", [=](auto r) { return has(8, r) && text(8, r).empty(); }},
            {"\"work\"", [=](auto r) { return text(8, r) == "main.worker" || text(7, r) == "network"; }},
            {"overlaps(stw)",
             [=](auto r) {
                 const NamedPeriods stw = test::stw();
                 for (const TimeRange& p : *stw.periods)
                     if (p.begin < std::max(v(2, r) + v(1, r), v(2, r) + 1) && v(2, r) < p.end) return true;
                 return false;
             }},
        };
    }

  private:
    const ColumnTable& table_;
};

Rows matching(const ColumnTable& table, const std::string& text) {
    const auto filter = makeFilter(text, test::schemaOfThings(table));
    if (!filter) qFatal("%s: %s", text.c_str(), filter.error().message.c_str());
    return matchingRows(table, *filter, Job());
}

Rows expected(const ColumnTable& table, const Holds& holds) {
    Rows rows;
    for (std::uint32_t r = 0; r < table.size(); ++r)
        if (holds(r)) rows.push_back(r);
    return rows;
}

}  // namespace

class TestMatchingRows : public QObject {
    Q_OBJECT

  private slots:
    void eachTestIsRight() {
        const ColumnTable table = test::things(5000, 1);
        for (const Case& c : Oracle(table).tests()) {
            const Rows rows = expected(table, c.holds);
            QVERIFY2(!rows.empty() && rows.size() < table.size(), c.text.c_str());
            QVERIFY2(matching(table, c.text) == rows, c.text.c_str());
        }
    }

    void combinationsAreRight() {
        const ColumnTable table = test::things(3000, 2);
        std::mt19937 random(3);
        for (int i = 0; i < 500; ++i) {
            const Case c = Oracle(table).random(random, 4);
            QVERIFY2(matching(table, c.text) == expected(table, c.holds), c.text.c_str());
        }
    }

    void columnsThatAreRead_data() {
        QTest::addColumn<std::vector<std::size_t>>("columns");
        using Columns = std::vector<std::size_t>;
        QTest::newRow("") << Columns{};
        QTest::newRow("n == 2") << Columns{0};
        QTest::newRow("ended and not (func ~ main or g in (1, 2))") << Columns{5, 6, 8};
        QTest::newRow("state == running") << Columns{7};
        QTest::newRow("\"work\"") << Columns{7, 8};
        QTest::newRow("overlaps(stw)") << Columns{};
    }
    void columnsThatAreRead() {
        QFETCH(const std::vector<std::size_t>, columns);
        const ColumnTable table = test::things(10, 1);
        const auto filter = makeFilter(QTest::currentDataTag(), test::schemaOfThings(table));
        QVERIFY(filter);
        std::vector<std::size_t> read;
        for (std::size_t c = 0; c < table.fields().size(); ++c)
            if (readsColumn(table, *filter, c)) read.push_back(c);
        QCOMPARE(read, columns);
    }

    // More than a piece of work for each processor, and an end in the middle of a block.
    void manyRows() {
        const ColumnTable table = test::things(200'001, 4);
        QCOMPARE(matching(table, "").size(), table.size());
        QVERIFY(matching(table, "n == 2 or ended") == expected(table, [&](std::size_t r) {
                    return table.value(0, r) == 2 || table.value(6, r) == 1;
                }));
    }

    void noRows() { QVERIFY(matching(test::things(0, 1), "n == 2").empty()); }

    // At the ends of 64 bits nothing wraps around, and no value is no number.
    void extremes() {
        ColumnTable table({{"n", "N", "", FieldType::Count}});
        constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
        for (const std::int64_t v : {TableRows::kNone, TableRows::kNone + 1, std::int64_t{0}, kMost})
            table.add({v});
        const auto rows = [&](const std::string& text) {
            return matchingRows(table, *makeFilter(text, schemaOf(table, {}, 0)), Job());
        };
        QCOMPARE(rows("n > 99999999999999999999"), Rows{});
        QCOMPARE(rows("n >= 99999999999999999999"), Rows{3});
        QCOMPARE(rows("n < -99999999999999999999"), Rows{});
        QCOMPARE(rows("n <= -99999999999999999999"), Rows{1});
        QCOMPARE(rows("n > -5"), (Rows{2, 3}));
        QCOMPARE(rows("n < 5"), (Rows{1, 2}));
    }
};

QTEST_APPLESS_MAIN(TestMatchingRows)
#include "test_matching_rows.moc"
