// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/checklist.h"
#include "core/compare/report/comparison_html.h"
#include "core/compare/report/comparison_json.h"
#include "core/compare/report/comparison_text.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace golanes;

namespace {

ComparisonRow row(std::string name, double base, double candidate, Verdict verdict) {
    ComparisonRow row;
    row.name = std::move(name);
    row.kind.unit = MetricUnit::Nanoseconds;
    row.sides = {Baseline(SideValues{{base, base}, base, base, base}),
                 Candidate(SideValues{{candidate, candidate}, candidate, candidate, candidate})};
    row.difference = candidate - base;
    row.ratio = candidate / base;
    row.evidence = Evidence::Repeats;
    row.verdict = verdict;
    row.comparable = true;
    return row;
}

Comparison comparison() {
    Comparison c;
    *c.runs.base = std::vector<RunFacts>(2);
    *c.runs.candidate = std::vector<RunFacts>(2);
    c.rows = {row("stw.p99", 200'000, 260'000, Verdict::Clear),
              row("sched_latency.p99", 100'000, 150'000, Verdict::Noise)};
    return c;
}

const std::vector<std::string> kEntries{"stw.p99 > 1.2x likely", "stw.p99 > 2x",
                                        "sched_latency.p99 > 1.2x likely", "stw.p9 > 1x", "stw.p99 > <b>"};

}  // namespace

class TestChecklist : public QObject {
    Q_OBJECT

  private slots:
    void entriesPassFailOrCannotBeTold() {
        const Checklist list = checkAll(kEntries, comparison());
        QCOMPARE(list.size(), kEntries.size());
        QCOMPARE(list[0].result, CheckResult::Failed);
        QVERIFY(list[0].words.starts_with("+30 %: 200 µs → 260 µs, clear"));
        QCOMPARE(list[1].result, CheckResult::Passed);
        // Beyond the limit, but the like happens by chance: neither passed nor failed, and no mistake.
        QCOMPARE(list[2].result, CheckResult::CannotTell);
        QVERIFY(list[2].words.starts_with("beyond, but not sure enough"));
        QVERIFY(!list[2].error);
        QCOMPARE(list[3].result, CheckResult::CannotTell);
        QCOMPARE(list[3].error->part, (FilterPart{0, 6}));
        QVERIFY(list[3].words.ends_with("did you mean 'stw.p99'?"));
        QCOMPARE(list[4].error->part, (FilterPart{10, 1}));
        QCOMPARE(countsText(list), std::string("1 failed, 3 cannot be told, 1 passed"));
        QCOMPARE(countsText({}), std::string());
    }

    void theUsualOnesAreThresholds() {
        QVERIFY(!usualChecklist().empty());
        for (const std::string_view text : usualChecklist())
            QVERIFY2(parseThreshold(text).has_value(), std::string(text).c_str());
    }

    void reportsHaveIt() {
        const Comparison c = comparison();
        const Checklist list = checkAll(kEntries, c);
        const std::string text = comparisonText(c, list), markdown = comparisonMarkdown(c, list),
                          page = comparisonHtml(c, list);
        QVERIFY(text.find("✗ fail        stw.p99 > 1.2x likely") != std::string::npos);
        QVERIFY(markdown.find("| ✓ **pass** | stw.p99 > 2x | +30 %: 200 µs → 260 µs") != std::string::npos);
        QVERIFY(page.find("<code>stw.p99 &gt; &lt;b&gt;</code>") != std::string::npos);
        QVERIFY(page.find("? cannot tell") != std::string::npos);
        const auto json = nlohmann::json::parse(comparisonReportJson(c, list));
        QCOMPARE(json["thresholds"].size(), kEntries.size());
        QCOMPARE(json["thresholds"][0]["result"].get<std::string>(), std::string("fail"));
        QCOMPARE(json["thresholds"][0]["crossed"].get<bool>(), true);
        QCOMPARE(json["thresholds"][2]["crossed"].get<bool>(), false);
        QVERIFY(json["comparison"]["metrics"].contains("stw.p99"));
        for (const std::string& report : {comparisonText(c), comparisonMarkdown(c), comparisonHtml(c)})
            QVERIFY(report.find("Checklist") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestChecklist)
#include "test_checklist.moc"
