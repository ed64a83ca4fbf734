// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii_case.h"
#include "core/table/row_order.h"
#include "tests/core/filter/things.h"

#include <QTest>

#include <algorithm>

using namespace golanes;

namespace {

std::string small(std::string_view text) {
    std::string letters(text);
    for (char& c : letters) c = smallLetter(c);
    return letters;
}

// As it is written in row_order.h, by comparisons.
std::vector<std::uint32_t> sorted(const TableRows& t, std::vector<std::uint32_t> rows, std::size_t column,
                                  bool descending) {
    const bool text = isText(t.fields()[column].type);
    const auto less = [&](std::uint32_t a, std::uint32_t b) {
        if (!text) return t.value(column, a) < t.value(column, b);
        const auto key = [&](std::uint32_t r) {
            return std::pair(small(t.textAt(column, r)), t.textAt(column, r));
        };
        return key(a) < key(b);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        const bool noA = t.value(column, a) == TableRows::kNone, noB = t.value(column, b) == TableRows::kNone;
        if (noA || noB) return !noA && noB;
        return descending ? less(b, a) : less(a, b);
    });
    return rows;
}

}  // namespace

class TestRowOrder : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithComparisons() {
        const ColumnTable table = test::things(10'000, 7);
        std::vector<std::uint32_t> some;
        for (std::uint32_t r = 0; r < table.size(); ++r)
            if (r % 3 == 1) some.push_back(r);
        for (std::size_t c = 0; c < table.fields().size(); ++c)
            for (const bool descending : {false, true})
                for (const auto& rows : {allRows(table.size()), some})
                    QVERIFY(orderedRows(table, rows, c, descending, Job()) ==
                            sorted(table, rows, c, descending));
    }

    void extremes() {
        ColumnTable table({{"n", "N", "", FieldType::Count}});
        constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
        for (const std::int64_t v :
             {std::int64_t{5}, TableRows::kNone, kMost, TableRows::kNone + 1, std::int64_t{-5}})
            table.add({v});
        using Rows = std::vector<std::uint32_t>;
        QCOMPARE(orderedRows(table, allRows(5), 0, false, Job()), (Rows{3, 4, 0, 2, 1}));
        QCOMPARE(orderedRows(table, allRows(5), 0, true, Job()), (Rows{2, 0, 4, 3, 1}));
        QCOMPARE(orderedRows(table, {}, 0, true, Job()), Rows{});
    }
};

QTEST_APPLESS_MAIN(TestRowOrder)
#include "test_row_order.moc"
