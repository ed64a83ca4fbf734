// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/threshold.h"

#include <QTest>

using namespace golanes;

namespace {

ComparisonRow row(std::string name, MetricUnit unit, double base, double candidate, Verdict verdict) {
    ComparisonRow row;
    row.name = std::move(name);
    row.kind.unit = unit;
    row.sides = {Baseline(SideValues{{base, base}, base, base, base}),
                 Candidate(SideValues{{candidate, candidate}, candidate, candidate, candidate})};
    row.difference = candidate - base;
    if (base > 0) row.ratio = candidate / base;
    row.evidence = Evidence::Repeats;
    row.verdict = verdict;
    row.comparable = true;
    return row;
}

Comparison comparison() {
    Comparison c;
    c.rows = {row("stw.p99", MetricUnit::Nanoseconds, 200'000, 260'000, Verdict::Likely),
              row("gc.assist.share", MetricUnit::Share, 0.02, 0.03, Verdict::Clear),
              row("heap.live.max", MetricUnit::Bytes, 4e6, 4e6, Verdict::Noise),
              row("freezes.count", MetricUnit::Count, 0, 2, Verdict::Noise),
              row("tasks.\"GET /x\".p99", MetricUnit::Nanoseconds, 1e6, 2e6, Verdict::Clear)};
    c.rows.push_back(row("procs.syscall.share", MetricUnit::Share, 1, 1, Verdict::Incomparable));
    c.rows.back().comparable = false;
    c.rows.back().reason = "The two trace formats tell it differently.";
    return c;
}

// "crossed", "kept", or the error.
std::string checked(const std::string& text) {
    const auto threshold = parseThreshold(text);
    if (!threshold) return threshold.error().message;
    const auto outcome = checkThreshold(*threshold, comparison());
    return !outcome ? outcome.error().message : outcome->crossed ? "crossed" : "kept";
}

}  // namespace

class TestThreshold : public QObject {
    Q_OBJECT

  private slots:
    void crossed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome");
        const auto add = [](const char* text, const char* outcome) {
            QTest::newRow(text) << text << outcome;
        };
        add("stw.p99 > 1.2x", "crossed");
        add("stw.p99 > 1.3x", "kept");
        add("stw.p99 >= 1.3x", "crossed");
        add("stw.p99>1.2x", "crossed");
        add("stw.p99 > +50us", "crossed");
        add("stw.p99 > +0.06ms", "kept");
        add("stw.p99 > +25%", "crossed");
        add("stw.p99 > 250us", "crossed");
        add("stw.p99 > 0", "crossed");
        add("stw.p99 > 1ms", "kept");
        add("stw.p99 < 1ms", "crossed");
        add("stw.p99 <= -10us", "kept");
        add("stw.p99 > 1.2x likely", "crossed");
        add("stw.p99 > 1.2x clear", "kept");
        add("gc.assist.share > 2.5%", "crossed");
        add("gc.assist.share > 0.025", "crossed");
        add("gc.assist.share > +0.005 clear", "crossed");
        add("heap.live.max > 3MiB", "crossed");
        add("heap.live.max > 1.0x", "kept");
        add("freezes.count > 1.5x", "crossed");
        add("freezes.count > +1", "crossed");
        add("tasks.\"GET /x\".p99 > 1.5x", "crossed");
    }
    void crossed() {
        QFETCH(QString, text);
        QFETCH(QString, outcome);
        QCOMPARE(QString::fromStdString(checked(text.toStdString())), outcome);
    }

    void errorsTellPlaceAndAdvice() {
        QCOMPARE(checked("stw.p9 > 1.2x"),
                 std::string("No metric 'stw.p9' in these recordings at 1: did you mean 'stw.p99'?"));
        QCOMPARE(checked("stw.p99 1.2x"), std::string("No comparison at 9: there is >, >=, <, <="));
        QCOMPARE(checked("stw.p99 >> 1"), std::string("No comparison at 9: there is >, >=, <, <="));
        QCOMPARE(checked("stw.p99 > much"),
                 std::string("No number at 11: a value is like 1.2x, +500us, +10% or 10ms"));
        QVERIFY(checked("stw.p99 > 5parsecs").starts_with("Unknown unit 'parsecs' at 12"));
        QVERIFY(
            checked("stw.p99 > 10MB").starts_with("A value that does not fit 'stw.p99' at 11: it is a time"));
        QVERIFY(checked("stw.p99 > 10").starts_with("A value that does not fit"));
        QVERIFY(checked("stw.p99 > 1.2x sure").starts_with("Unexpected 'sure' at 16"));
        QVERIFY(checked("stw.p99 > +1.2x").starts_with("Unknown unit 'x'"));
        QVERIFY(checked("tasks.\"GET > 1x").starts_with("Quotation mark without end"));
        QVERIFY(checked("").starts_with("No metric"));
        QVERIFY(checked("stw.p99 >").starts_with("No number"));
        QVERIFY(checked("stw.p99 > nan").starts_with("No number"));
        QVERIFY(
            checked("procs.syscall.share > 1.1x").starts_with("'procs.syscall.share' cannot be compared"));
        QCOMPARE(checked("procs.syscall.share > 50%"), std::string("crossed"));
    }
};

QTEST_GUILESS_MAIN(TestThreshold)
#include "test_threshold.moc"
