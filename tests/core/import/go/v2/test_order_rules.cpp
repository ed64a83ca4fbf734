// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/store/validate.h"
#include "tests/support/v2_rules.h"
#include "tests/support/v2_text.h"

#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

Result<TracePtr> read(const std::string& bytes) {
    const auto span = std::as_bytes(std::span(bytes));
    const auto header = readGoTraceHeader(span);
    if (!header) return tl::unexpected<Error>(header.error());
    Job job;
    return readGoTraceV2(span, *header, job);
}

bool marked(const V2Text& text, std::int64_t offset) {
    return text.marks.empty() || std::find(text.marks.begin(), text.marks.end(), offset) != text.marks.end();
}

bool somethingIn(const Trace& t, Timestamp from, Timestamp to) {
    const auto starts = t.goSpans.start.span();
    return std::any_of(starts.begin(), starts.end(), [&](Timestamp s) { return s >= from && s < to; }) ||
           std::any_of(t.repeats.begin(), t.repeats.end(),
                       [&](const Repeat& r) { return r.time >= from && r.time < to; });
}

bool says(const std::string& message, const V2Rule& rule) {
    return QString::fromStdString(message).contains(QString::fromStdString(rule.says), Qt::CaseInsensitive);
}

QByteArray described(const Trace& t) {
    QByteArray text;
    for (const Problem& p : t.report.problems()) {
        text += QByteArray::fromStdString(p.code + " at " + std::to_string(p.firstOffset) + ": " + p.message +
                                          "; ");
    }
    for (const std::string& finding : validate(t))
        text += "INVALID: " + QByteArray::fromStdString(finding) + "; ";
    return text;
}

std::string generation(int number, const std::string& lines) {
    return "gen " + std::to_string(number) + "\nfreq 1000000000\n" + lines;
}

}  // namespace

// Every rule that golang/go's reader enforces has a trace that breaks it (tests/fixtures/v2). What is told of
// the trouble must hold its reason and its place, and what is whole must be shown.
class TestOrderRules : public QObject {
    Q_OBJECT

  private slots:
    void aBrokenFirstGenerationIsRefused_data() { rows(V2Rule::Where::Later); }
    void aBrokenFirstGenerationIsRefused() {
        QFETCH(V2Rule, rule);
        const V2Text text =
            v2FromText("go " + rule.header + '\n' + generation(1, v2Cast(1000) + v2At(rule.body, 1500)));
        const auto trace = read(text.bytes);
        if (trace) {
            // What came before the trouble may be shown, but never without saying so.
            QVERIFY2((*trace)->report.hasLoss(), described(**trace));
            const Problem& p = (*trace)->report.problems().front();
            QVERIFY2(says(p.message, rule), described(**trace));
            QVERIFY2(marked(text, p.firstOffset), described(**trace));
            QVERIFY2(validate(**trace).empty(), described(**trace));
            return;
        }
        QCOMPARE(trace.error().code, ErrorCode::Damaged);
        QVERIFY2(says(trace.error().message, rule), trace.error().message.c_str());
        QVERIFY2(marked(text, trace.error().offset), trace.error().message.c_str());
    }

    void aBrokenGenerationCostsItselfOnly_data() { rows(V2Rule::Where::First); }
    void aBrokenGenerationCostsItselfOnly() {
        QFETCH(V2Rule, rule);
        const V2Text text =
            v2FromText("go " + rule.header + '\n' + generation(1, v2Cast(1000) + v2At(rule.before, 1500)) +
                       generation(2, v2Cast(2000) + v2At(rule.body, 2500)) + generation(3, v2Cast(3000)));
        const auto trace = read(text.bytes);
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        const QByteArray all = described(**trace);
        QVERIFY2(validate(**trace).empty(), all);
        QCOMPARE((*trace)->report.problems().size(), std::size_t(1));
        const Problem& p = (*trace)->report.problems().front();
        QCOMPARE(p.severity, Severity::Loss);
        QVERIFY2(says(p.message, rule), all);
        QVERIFY2(marked(text, p.firstOffset), all);
        QVERIFY2(somethingIn(**trace, 1000, 1500), "nothing of the generation before is shown");
        QVERIFY2(somethingIn(**trace, 3000, 3500), "nothing of the generation after is shown");
    }

    void theCastItselfIsFine() {
        const V2Text text = v2FromText(generation(1, v2Cast(1000)) + generation(2, v2Cast(2000)));
        const auto trace = read(text.bytes);
        QVERIFY(trace);
        QVERIFY2((*trace)->report.empty(), described(**trace));
        QVERIFY2(validate(**trace).empty(), described(**trace));
        QCOMPARE((*trace)->goroutines.size(), std::size_t(4));
    }

    void filesThatBreakOff_data() {
        QTest::addColumn<V2Rule>("rule");
        for (const V2Rule& rule : readV2Rules("file_rules.txt")) QTest::newRow(rule.name.c_str()) << rule;
    }
    void filesThatBreakOff() {
        QFETCH(V2Rule, rule);
        const V2Text text = v2FromText("go " + rule.header + '\n' + v2At(rule.body, 0));
        const auto trace = read(text.bytes);
        if (!rule.sound) {
            QVERIFY2(!trace, trace ? described(**trace) : QByteArray());
            QCOMPARE(trace.error().code, ErrorCode::Damaged);
            QVERIFY2(says(trace.error().message, rule), trace.error().message.c_str());
            QVERIFY2(marked(text, trace.error().offset), trace.error().message.c_str());
            return;
        }
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        const QByteArray all = described(**trace);
        QVERIFY2(validate(**trace).empty(), all);
        QVERIFY2((*trace)->report.hasLoss(), all);
        const Problem& p = (*trace)->report.problems().front();
        QVERIFY2(says(p.message, rule), all);
        QVERIFY2(marked(text, p.firstOffset), all);
        for (const long long t : rule.shows)
            QVERIFY2(somethingIn(**trace, t, t + 500), qPrintable(QString::number(t)));
        for (const long long t : rule.hides)
            QVERIFY2(!somethingIn(**trace, t, t + 500), qPrintable(QString::number(t)));
    }

  private:
    static void rows(V2Rule::Where without) {
        QTest::addColumn<V2Rule>("rule");
        for (const char* file : {"order_rules.txt", "table_rules.txt"}) {
            for (const V2Rule& rule : readV2Rules(file)) {
                QVERIFY2(!rule.says.empty(), rule.name.c_str());
                if (rule.only != without) QTest::newRow(rule.name.c_str()) << rule;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOrderRules)
#include "test_order_rules.moc"
