// SPDX-License-Identifier: GPL-3.0-or-later
// What could not be read beside a run is told each time, in the language of the window.
#include "tests/widgets/compare/two_traces.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/comparison_query.h"
#include "widgets/window/language.h"

#include <QTest>

#include <string>

using namespace golanes;

namespace {

Result<Recording> open(const std::string& path, Job&, const OpenOptions&) {
    if (!path.ends_with(".trace")) return fail(ErrorCode::NotATrace, "nothing tells why");
    test::RunBuilder b;
    b.goroutine(5, 10, "main.worker");
    b.collection(100);
    return b.finish(400);
}

}  // namespace

class TestComparisonQuery : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }
    void cleanup() { speak(QStringLiteral("en")); }

    void failuresStayWithWhatWasMeasured() {
        ComparisonQuery query({open, [] { return std::uint64_t{0}; }});
        const PerSide<std::vector<CompareRun>> runs{
            {{QStringLiteral("/base.trace"),
              nullptr,
              {QStringLiteral("/perf.data"), {}, {QStringLiteral("/cpu.pb.gz")}}}},
            {{QStringLiteral("/new.trace"), nullptr}}};
        query.ask(runs);
        QTRY_VERIFY(query.comparison());
        QCOMPARE(query.failures().size(), 2);
        QVERIFY(query.failures()[0].startsWith(QStringLiteral("perf.data: ")));
        QVERIFY(query.failures()[1].startsWith(QStringLiteral("cpu.pb.gz: ")));
        // Nothing is measured again.
        query.ask(runs);
        QTRY_VERIFY(!query.busy());
        QCOMPARE(query.failures().size(), 2);
        query.setCountsPer(CountsPer::Request);
        QTRY_VERIFY(!query.busy());
        QCOMPARE(query.failures().size(), 2);
        // The run alone lacks nothing.
        query.ask({{{QStringLiteral("/base.trace"), nullptr}}, runs.candidate});
        QTRY_VERIFY(!query.busy());
        QVERIFY(query.failures().isEmpty());
    }

    void failuresAreSpoken() {
        speak(QStringLiteral("zh_CN"));
        ComparisonQuery query({open, [] { return std::uint64_t{0}; }});
        query.ask({{{QStringLiteral("/base.trace"), nullptr, {{}, QStringLiteral("/cpu.csv"), {}}}},
                   {{QStringLiteral("/new.trace"), nullptr}}});
        QTRY_COMPARE(query.failures(), QStringList(QStringLiteral("cpu.csv: 原因不明")));
    }
};

QTEST_MAIN(TestComparisonQuery)
#include "test_comparison_query.moc"
