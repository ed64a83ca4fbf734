// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of how clocks are related: with a sign that reads well, and nothing that was not measured.
#include "core/clock/clock_words.h"

#include <QTest>

using namespace golanes;

class TestClockWords : public QObject {
    Q_OBJECT

  private slots:
    void theOffsetHasItsSign() {
        Correlation c;
        c.map.offset = -1'234;
        QCOMPARE(QString::fromStdString(offsetText(c)), QStringLiteral("- 1,234 ns"));
        c.map.offset = 5;
        QCOMPARE(QString::fromStdString(offsetText(c)), QStringLiteral("+ 5 ns"));
    }

    void isToldWhereItIsKnown_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<qlonglong>("drift");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, CorrelationMethod method, qlonglong drift, const char* text) {
            QTest::newRow(name) << static_cast<int>(method) << drift << QString::fromLatin1(text);
        };
        row("one clock", CorrelationMethod::Exact, 0, "drift 0.000 ppm");
        row("measured", CorrelationMethod::Fitted, -1'234'000'000, "drift -1.234 ppm");
        row("too little to measure it", CorrelationMethod::Fitted, 0, "drift not measured");
        row("by hand", CorrelationMethod::Manual, 0, "drift not measured");
        row("by hand after a fit", CorrelationMethod::Manual, 2'000'000'000, "drift 2.000 ppm");
        row("not known", CorrelationMethod::None, 5, "drift not measured");
    }
    void isToldWhereItIsKnown() {
        QFETCH(int, method);
        QFETCH(qlonglong, drift);
        Correlation c;
        c.method = static_cast<CorrelationMethod>(method);
        c.map.drift = drift;
        QTEST(QString::fromStdString(driftText(c)), "text");
    }
};

QTEST_GUILESS_MAIN(TestClockWords)
#include "test_clock_words.moc"
