// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "tests/core/filter/things.h"

#include <QTest>

using namespace golanes;

class TestParseFilter : public QObject {
    Q_OBJECT

    const ColumnTable table_ = test::things(10, 1);
    const FilterSchema schema_ = test::schemaOfThings(table_);

  private slots:
    void rightOnesAreTaken_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "  ",
                                 "ended",
                                 "not ended",
                                 "! ended",
                                 "NOT ended",
                                 "n == 3",
                                 "n = -3",
                                 "n != 3",
                                 "n <> 3",
                                 "dur > 1ms and dur<=2.5 s",
                                 "dur == 0",
                                 "dur > 1\xc2\xb5s",
                                 "start >= 1.5ms",
                                 "start < -1s",
                                 "size > 4MB",
                                 "size < 1 KiB",
                                 "part >= 10%",
                                 "part > 0.5",
                                 "g == 57",
                                 "g in (57, G58, g3)",
                                 "state == runnable",
                                 "state == \"chan send\"",
                                 "state != chan_send",
                                 "state in (network, Running)",
                                 "func ~ \"http\"",
                                 "func ~ http",
                                 "func !~ 'x\"y'",
                                 "func == main.main",
                                 "func not in (a, b)",
                                 "overlaps(stw)",
                                 "not overlaps ( stw )",
                                 "\"anything\"",
                                 "(ended or n > 1) and (n < 5 || ended) && !(n == 2)",
                                 "state ~ run and ended == yes",
                                 "func == \"a\\\"b\\\\\""})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
    void rightOnesAreTaken() {
        QFETCH(QString, text);
        const auto filter = makeFilter(text.toStdString(), schema_);
        QVERIFY2(filter.has_value(), filter ? "" : filter.error().message.c_str());
        QCOMPARE(filter->empty(), text.trimmed().isEmpty());
    }

    void wrongOnesSayWhereAndWhy_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        const auto row = [](const char* text, const char* message, int at, int length) {
            QTest::addRow("%s", text)
                << QString::fromUtf8(text) << QString::fromUtf8(message) << at << length;
        };
        row("stat == running", "Unknown field 'stat' at 1: did you mean 'state'?", 0, 4);
        row("ended and fnuc ~ x", "Unknown field 'fnuc' at 11: did you mean 'func'?", 10, 4);
        row("state == runable", "'runable' is no state at 10: did you mean 'runnable'?", 9, 7);
        row("state == zebra", "'zebra' is no state at 10: there is running, runnable, chan send, network", 9,
            5);
        row("dur > 5", "This number at 7: a time with its unit was expected, as 1.5ms (ns us ms s m h)", 6,
            1);
        row("dur > 5 MB", "This number at 7: a time with its unit was expected, as 1.5ms (ns us ms s m h)", 6,
            4);
        row("n > 1.5", "This number at 5: a whole number without a unit was expected", 4, 3);
        row("size > 5ms",
            "This number at 8: a size with its unit was expected, as 4MB (B kB MB GB KiB MiB GiB)", 7, 3);
        row("part > 3ms", "This number at 8: a share was expected, as 10% or 0.1", 7, 3);
        row("g == main", "'main' at 6: the number of a goroutine was expected, as 57 or G57", 5, 4);
        row("n ~ 3", "'~' before the value at 5: n is no text", 4, 1);
        row("func > a", "'>' before the value at 8: func has no order: ==, ~ or in was expected", 7, 1);
        row("func", "The field 'func' ends at 5: ==, ~ or in was expected", 4, 0);
        row("n", "The field 'n' ends at 2: ==, < or > was expected", 1, 0);
        row("n ==", "The end at 5: a value was expected", 4, 0);
        row("(n == 1", "The bracket at 1: it is not closed", 0, 1);
        row("n == 1)", "')' at 7: 'and' or 'or' could stand here", 6, 1);
        row("n in 3", "'3' at 6: '(' was expected behind 'in'", 5, 1);
        row("n in (3", "The list at 6: it is not closed", 5, 1);
        row("n not 3", "'3' at 7: 'in' was expected behind 'not'", 6, 1);
        row("and", "'and' at 1: a field was expected", 0, 3);
        row("func ~ \"abc", "The text that begins at 8: its quote is not closed", 7, 4);
        row("n == 1.2.3", "'1.2.3' at 6: this is no number", 5, 5);
        row("n == 3 $", "'$' at 8: this means nothing here", 7, 1);
        row("overlaps(gc)", "Unknown period 'gc' at 10: there is stw", 9, 2);
        row("overlaps stw", "'stw' at 10: '(' was expected behind 'overlaps'", 9, 3);
    }
    void wrongOnesSayWhereAndWhy() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        QFETCH(int, at);
        QFETCH(int, length);
        const auto filter = makeFilter(text.toStdString(), schema_);
        QVERIFY(!filter.has_value());
        QCOMPARE(QString::fromStdString(filter.error().message), message);
        QCOMPARE(filter.error().part,
                 (FilterPart{static_cast<std::size_t>(at), static_cast<std::size_t>(length)}));
    }

    // No input makes a tree so deep that walking through it could exhaust the stack; long chains are flat.
    void depthIsLimited() {
        const auto nested = [](int depth) {
            return std::string(static_cast<std::size_t>(depth), '(') + "ended" +
                   std::string(static_cast<std::size_t>(depth), ')');
        };
        QVERIFY(parseFilter(nested(kFilterDepth - 1)).has_value());
        const auto deep = parseFilter(nested(100'000));
        QVERIFY(!deep.has_value());
        QVERIFY(QString::fromStdString(deep.error().message).endsWith("this nests too deep"));
        std::string nots;
        for (int i = 0; i < 100'000; ++i) nots += "not ";
        QVERIFY(!parseFilter(nots + "ended").has_value());
        std::string chain = "ended";
        for (int i = 0; i < 10'000; ++i) chain += " or ended";
        const auto flat = parseFilter(chain);
        QVERIFY(flat.has_value());
        QCOMPARE(flat->parts.size(), std::size_t{10'001});
    }
};

QTEST_APPLESS_MAIN(TestParseFilter)
#include "test_parse_filter.moc"
