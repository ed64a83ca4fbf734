// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <QTest>

#include <limits>

using namespace golanes;

class TestTimeText : public QObject {
    Q_OBJECT

  private slots:
    void durations_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ns");  // -1: refused
        const auto row = [](const char* text, qint64 ns) {
            QTest::newRow(text) << QString::fromUtf8(text) << ns;
        };
        row("123ns", 123);
        row("4.5us", 4'500);
        row("4.5µs", 4'500);
        row("12ms", 12'000'000);
        row("1.2s", 1'200'000'000);
        row(".5s", 500'000'000);
        row("1.s", 1'000'000'000);
        row("0.1234567899s", 123'456'789);
        row("1.9ns", 1);
        row("9223372036s", 9'223'372'036'000'000'000);
        row("99999999999s", -1);
        row("9223372036854775807000ns", -1);
        row("12", -1);
        row("ms", -1);
        row(".s", -1);
        row("", -1);
        row("-1ms", -1);
        row("1.2.3s", -1);
        row("1 s", -1);
        row("1h", -1);
    }
    void durations() {
        QFETCH(QString, text);
        QFETCH(qint64, ns);
        const auto got = parseDuration(text.toStdString());
        QCOMPARE(got.has_value(), ns >= 0);
        if (got) QCOMPARE(qint64{*got}, ns);
        if (!got) QCOMPARE(got.error().code, ErrorCode::Usage);
    }

    void timesCountFromTheStartOrTheClock() {
        QCOMPARE(parseTime("+3s", 1000).value(), Timestamp{3'000'001'000});
        QCOMPARE(parseTime("3s", 1000).value(), Timestamp{3'000'001'000});
        QCOMPARE(parseTime("@4.520118s", 1000).value(), Timestamp{4'520'118'000});
        QCOMPARE(parseTime("+5ns", -3).value(), Timestamp{2});
        constexpr Timestamp kMost = std::numeric_limits<Timestamp>::max();
        QCOMPARE(parseTime("+3s", kMost - 5).value(), Timestamp{kMost});
        QVERIFY(!parseTime("@+3s", 0));
        QVERIFY(!parseTime("soon", 0));
    }

    void timesOfDayFallOnTheDayOfTheTrace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");  // after the start; the trace lasts two seconds
        const auto row = [](const char* text, qint64 ms) {
            QTest::newRow(text) << QString::fromUtf8(text) << ms;
        };
        row("23:59:59", 0);
        row("23:59:59.25", 250);
        row("00:00:00.5", 1'500);
        row("0:00", 1'000);
        row(" 23:59:59.750 000 000", 750);
        row("23:58", -119'000);
        row("00:00:10", 11'000);
        row("+1s", 1'000);
        row("0.001 5 s", 1);
        row("0.001\u2009500 s", 1);
    }
    void timesOfDayFallOnTheDayOfTheTrace() {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        constexpr Timestamp kStart = 5'000'000'000;
        // One second before the third midnight of 1970.
        const TimeFrame frame{{kStart, kStart + 2'000'000'000},
                              3 * 86'400'000'000'000 - 1'000'000'000 - kStart};
        const auto got = parseTime(text.toStdString(), frame);
        QVERIFY(got);
        QCOMPARE((*got - kStart) / 1'000'000, ms);
    }

    void relativeTimesCountFromTheChosenZero() {
        TimeFrame frame{{1'000, 9'000'000}, std::nullopt};
        QCOMPARE(parseTime("-400ns", frame).value(), Timestamp{600});
        frame.zero = 5'000'000;
        QCOMPARE(parseTime("+2us", frame).value(), Timestamp{5'002'000});
        QCOMPARE(parseTime("2us", frame).value(), Timestamp{5'002'000});
        QCOMPARE(parseTime("-0.001 5 s", frame).value(), Timestamp{3'500'000});
        QCOMPARE(parseTime("\u22121ms", frame).value(), Timestamp{4'000'000});
        QCOMPARE(parseTime("@2us", frame).value(), Timestamp{2'000});
        frame.zero = std::numeric_limits<Timestamp>::min();
        QCOMPARE(parseTime("-1s", frame).value(), *frame.zero);
        for (const char* text : {"-", "--1s", "-@1s", "-+1s"}) QVERIFY2(!parseTime(text, frame), text);
    }

    // Clocks of traces count from when the machine started, or from anywhere.
    void timesOutsideTheRecordingAreTakenAsSinceItsStart() {
        const Timestamp begin = 2'928'730'220'152;
        const TimeFrame frame{{begin, begin + 2'000'000'000}, std::nullopt, begin + 5};
        QCOMPARE(parseTime("@0.51s", frame).value(), begin + 510'000'000);
        QCOMPARE(parseTime("@2s", frame).value(), begin + 2'000'000'000);
        QCOMPARE(parseTime("@2929s", frame).value(), Timestamp{2'929'000'000'000});  // on its clock
        QCOMPARE(parseTime("@3s", frame).value(), Timestamp{3'000'000'000});         // nowhere: as it is
        QVERIFY(parseTimeRange("@0.5s..@1s", frame).value() ==
                (TimeRange{begin + 500'000'000, begin + 1'000'000'000}));
        // Of two readings, that of the clock.
        QCOMPARE(parseTime("@2us", TimeFrame{{1'000, 9'000}, std::nullopt}).value(), Timestamp{2'000});
    }

    void timesOfDayNeedAClock() {
        QVERIFY(!parseTime("14:03", TimeFrame{{0, 1}, std::nullopt}));
        for (const char* text :
             {"24:00", "1:60", "1:2:60", "1:", ":1", "1:2:", "1:2:3:4", "1:2:.5", "111:2"}) {
            QVERIFY2(!parseTime(text, TimeFrame{{0, 1}, 0}), text);
        }
        // A forged clock gives some time, never an overflow.
        constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
        QVERIFY(parseTime("1:02", TimeFrame{{0, 1}, kMost}));
        QVERIFY(parseTime("1:02", TimeFrame{{kMost - 1, kMost}, -kMost}));
    }

    void rangesAreTwoTimes() {
        const TimeFrame frame{{1000, 2'000'000'000}, 0};
        QVERIFY(parseTimeRange("1s..1.5s", frame).value() == (TimeRange{1'000'001'000, 1'500'001'000}));
        QVERIFY(parseTimeRange("1.5s .. +1s", frame).value() == (TimeRange{1'000'001'000, 1'500'001'000}));
        QVERIFY(parseTimeRange("@1us..@2us", frame).value() == (TimeRange{1'000, 2'000}));
        for (const char* text : {"1s", "1s..", "..1s", "1s..soon"})
            QVERIFY2(!parseTimeRange(text, frame), text);
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "test_time_text.moc"
