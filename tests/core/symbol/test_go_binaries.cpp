// SPDX-License-Identifier: GPL-3.0-or-later
// Go programs of the collection: their tables of functions against their symbol tables, against those of the
// same program when stripped, and against DWARF.
#include "core/symbol/binary.h"
#include "core/symbol/shown_name.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>

using namespace golanes;
using namespace golanes::test;

namespace {

std::shared_ptr<const Binary> open(const std::string& name) {
    Job job;
    const auto binary = Binary::open(sharedData() + "/elf/" + name + ".zst", job);
    if (!binary) qFatal("%s: %s", name.c_str(), binary.error().message.c_str());
    return *binary;
}

std::string textOf(const GoProgram& go, std::uint64_t address) {
    std::vector<CodeLine> lines;
    std::uint64_t steps = 100'000;
    go.resolve(address, lines, steps);
    std::string text;
    for (const CodeLine& l : lines) {
        text += "\t" + shownGoName(l.function) + "\t" + std::string(l.file) + ":" + std::to_string(l.line);
    }
    return text;
}

}  // namespace

class TestGoBinaries : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no binaries to compare with");
    }

    void tablesAgreeWithSymbols_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::newRow("1.19") << "orders-go1.19"
                              << "go1.19";
        QTest::newRow("1.22") << "orders-go1.22"
                              << "go1.22";
        QTest::newRow("1.24") << "orders-go1.24-dwarf"
                              << "go1.24";
        QTest::newRow("1.27") << "orders-go1.27"
                              << "go1.27";
    }
    void tablesAgreeWithSymbols() {
        QFETCH(QString, name);
        QFETCH(QString, version);
        const auto binary = open(name.toStdString());
        QVERIFY(binary->go());
        QVERIFY(QString::fromStdString(binary->go()->version()).startsWith(version + "."));
        const GoPclntab& table = binary->go()->functions();
        QVERIFY(table.functionCount() > 5000);
        std::uint64_t inlined = 0;
        for (std::uint64_t i = 0; i < table.functionCount(); ++i) {
            const auto f = table.function(i);
            QVERIFY(f.entry < f.end);
            const std::string symbol = shownGoName(binary->symbols().find(f.entry));
            const std::string own = shownGoName(table.name(f));
            // The first function of all has a mark at its address too.
            if (symbol != own && symbol != "runtime.text") qFatal("%s is %s", symbol.c_str(), own.c_str());
            std::vector<CodeLine> lines;
            std::uint64_t steps = 100'000;
            QVERIFY(binary->go()->resolve(f.entry + (f.end - f.entry) / 2, lines, steps));
            inlined += lines.size() - 1;
        }
        QVERIFY(inlined > 1000);
    }

    void strippedOnesTellTheSame_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("1.22") << "orders-go1.22";
        QTest::newRow("1.27") << "orders-go1.27";
    }
    void strippedOnesTellTheSame() {
        QFETCH(QString, name);
        const auto whole = open(name.toStdString());
        const auto stripped = open(name.toStdString() + "-stripped");
        QVERIFY(stripped->symbols().empty());
        QVERIFY(stripped->go() && whole->go());
        const GoPclntab& table = whole->go()->functions();
        QCOMPARE(stripped->go()->functions().functionCount(), table.functionCount());
        for (std::uint64_t i = 0; i < table.functionCount(); ++i) {
            const std::uint64_t middle = (table.function(i).entry + table.function(i).end) / 2;
            QCOMPARE(textOf(*stripped->go(), middle), textOf(*whole->go(), middle));
        }
    }

    void linesAndInlinedCallsAgreeWithDwarf() {
        const auto binary = open("orders-go1.24-dwarf");
        std::ifstream in(fixture("symbol/go1.24-dwarf-lines.txt"));
        int compared = 0;
        int withInlined = 0;
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with('#')) continue;
            const std::size_t tab = line.find('\t');
            const std::uint64_t address = std::stoull(line.substr(0, tab), nullptr, 16);
            QCOMPARE(textOf(*binary->go(), address), line.substr(tab));
            ++compared;
            withInlined += std::ranges::count(line, '\t') > 2;
        }
        QVERIFY(compared > 200);
        QVERIFY(withInlined > 40);
    }
};

QTEST_GUILESS_MAIN(TestGoBinaries)
#include "test_go_binaries.moc"
