// SPDX-License-Identifier: GPL-3.0-or-later
// Folded stacks, as flamegraph.pl takes them, and those of the collection against what they say.
#include "core/analysis/kernel/perf_stack_counts.h"
#include "core/import/importer.h"
#include "core/import/perf_text/folded_stacks.h"
#include "core/open.h"
#include "core/store/perf_validate.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>

using namespace golanes;
using namespace golanes::test;

namespace {

PerfStackCounts countsOf(const PerfRecording& perf) {
    SymbolCache cache;
    SymbolOptions raw;
    raw.raw = true;
    Job job;
    return perfStackCounts(perf, **symbolize(perf, raw, cache, job));
}

using Folded = std::map<std::string, std::uint64_t>;

bool isFolded(const std::string& text) {
    const Importer* importer = importerFor(std::as_bytes(std::span(text)));
    return importer && importer->kind == kFoldedStacksImporter.kind;
}

}  // namespace

class TestFoldedStacks : public QObject {
    Q_OBJECT

  private slots:
    void linesAreSamples() {
        const std::string text =
            "app;main;work 12\r\n"
            "app;main;sys_read_[k] 3.7\n"
            "\n"
            "not a stack\n"
            "app;main;diff 5 6\n"
            "lonely 1\n";
        Job job;
        const auto perf = readFoldedStacks(std::as_bytes(std::span(text)), job);
        QVERIFY(perf);
        QCOMPARE(validate(**perf), std::vector<std::string>());
        QCOMPARE((*perf)->report.problems().size(), std::size_t{1});
        const Folded expected{
            {"app;main;work", 12}, {"app;main;sys_read", 3}, {"app;main;diff", 6}, {";lonely", 1}};
        const bool same = countsOf(**perf).folded == expected;
        QVERIFY(same);
        const PerfStacks& stacks = (*perf)->stacks;
        QCOMPARE(stacks.frame(stacks[(*perf)->samples.stack[1]].frame).mode, PerfMode::Kernel);
        const std::string none = "a\nb\n";
        QVERIFY(!readFoldedStacks(std::as_bytes(std::span(none)), job));
    }

    void toldByTheFirstLine() {
        QVERIFY(isFolded("a;b;c 12\n"));
        QVERIFY(isFolded("a;b 1"));
        for (const char* other :
             {"a 12\n", "int main() { return 0; }\n", "a;b\n", "a;b c\n", "", "a;\x01 1\n"}) {
            QVERIFY2(!isFolded(other), other);
        }
    }

    void thoseOfTheCollection_data() {
        QTest::addColumn<QString>("path");
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no stacks to compare with");
        for (const std::string& file : sharedFiles("perf.folded.txt"))
            QTest::newRow(file.c_str()) << QString::fromStdString(sharedData() + "/" + file);
    }
    void thoseOfTheCollection() {
        QFETCH(QString, path);
        Folded expected;
        std::ifstream in(path.toStdString());
        for (std::string line; std::getline(in, line);) {
            const std::size_t space = line.rfind(' ');
            expected[line.substr(0, space)] += std::stoull(line.substr(space + 1));
        }
        Job job;
        const auto recording = openRecording(path.toStdString(), job);
        QVERIFY(recording);
        const bool same = countsOf(*std::get<PerfPtr>(*recording)).folded == expected;
        QVERIFY(same);
    }
};

QTEST_GUILESS_MAIN(TestFoldedStacks)
#include "test_folded_stacks.moc"
