// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"

#include <QTest>

#include <limits>

using namespace golanes;

class TestFormat : public QObject {
    Q_OBJECT

  private slots:
    void durationsHaveThreeDigits_data() {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 ns, const char* text) {
            QTest::newRow(text) << ns << QString::fromUtf8(text);
        };
        row(0, "0 ns");
        row(312, "312 ns");
        row(999, "999 ns");
        row(1'000, "1.00 µs");
        row(999'499, "999 µs");
        row(999'900, "1.00 ms");
        row(1'240'000, "1.24 ms");
        row(9'994'000, "9.99 ms");
        row(9'996'000, "10.0 ms");
        row(99'960'000, "100 ms");
        row(61'000'000'000, "61.0 s");
        row(599'000'000'000, "599 s");
        row(600'000'000'000, "10.0 min");
        row(36'000'000'000'000, "10.0 h");
        row(-1'240'000, "-1.24 ms");
        row(std::numeric_limits<qint64>::max(), "2562048 h");
        row(std::numeric_limits<qint64>::min(), "-2562048 h");
    }
    void durationsHaveThreeDigits() {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(formatDuration(ns)), text);
    }

    // A longer time never reads as a smaller number of the same unit.
    void durationsRiseWithTime() {
        Duration last = 0;
        std::string lastText = formatDuration(0);
        for (Duration d = 1; d < 1'000'000'000'000; d += d / 37 + 1) {
            const std::string text = formatDuration(d);
            const auto unit = [](const std::string& s) { return s.substr(s.find(' ')); };
            if (unit(text) == unit(lastText)) QVERIFY2(std::stod(text) >= std::stod(lastText), text.c_str());
            QVERIFY(d > last);
            last = d;
            lastText = text;
        }
    }

    void bytesCountsAndExactTimes() {
        QCOMPARE(formatBytes(0), std::string("0 B"));
        QCOMPARE(formatBytes(999), std::string("999 B"));
        QCOMPARE(formatBytes(4'100'000), std::string("4.1 MB"));
        QCOMPARE(formatBytes(4'120'000), std::string("4.12 MB"));
        QCOMPARE(formatBytes(100'000'000), std::string("100 MB"));
        QCOMPARE(formatBytes(2'000'000'000), std::string("2 GB"));
        QCOMPARE(formatCount(0), std::string("0"));
        QCOMPARE(formatCount(999), std::string("999"));
        QCOMPARE(formatCount(17'812'345), std::string("17,812,345"));
        QCOMPARE(formatExactNs(-1'240'312), std::string("-1,240,312 ns"));
    }

    void functionNames_data() {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("shortName");
        QTest::addColumn<QString>("local");
        const auto row = [](const char* full, const char* s, const char* l) {
            QTest::newRow(full) << QString::fromLatin1(full) << QString::fromLatin1(s)
                                << QString::fromLatin1(l);
        };
        row("main.main", "main.main", "main");
        row("main.(*service).worker", "main.(*service).worker", "(*service).worker");
        row("net/http.(*conn).serve", "http.(*conn).serve", "(*conn).serve");
        row("example.com/a/b.F[example.com/c.T].func1", "b.F[example.com/c.T].func1",
            "F[example.com/c.T].func1");
        row("gopkg.in/yaml%2ev3.Unmarshal", "yaml%2ev3.Unmarshal", "Unmarshal");
        row("_rt0_amd64", "_rt0_amd64", "_rt0_amd64");
        row("a/b.", "b.", "b.");
        row("", "", "");
    }
    void functionNames() {
        QFETCH(QString, full);
        QFETCH(QString, shortName);
        QFETCH(QString, local);
        const std::string name = full.toStdString();
        QCOMPARE(QString::fromStdString(std::string(shortFunction(name))), shortName);
        QCOMPARE(QString::fromStdString(std::string(localFunction(name))), local);
    }

    void elisionKeepsTheEnd() {
        const std::string name = "net/http.(*conn).serve";
        QCOMPARE(elideFunction(name, 22), name);
        QCOMPARE(elideFunction(name, 21), std::string("http.(*conn).serve"));
        QCOMPARE(elideFunction(name, 17), std::string("(*conn).serve"));
        QCOMPARE(elideFunction(name, 8), std::string("…).serve"));
        QCOMPARE(elideFunction(name, 1), std::string("…"));
        for (std::size_t n = 1; n < 30; ++n) {
            QVERIFY(QString::fromStdString(elideFunction("päckage.Größe", n)).size() <= qsizetype(n));
        }
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "test_format.moc"
