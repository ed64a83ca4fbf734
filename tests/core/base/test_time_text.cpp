// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <QtTest>

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
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "test_time_text.moc"
