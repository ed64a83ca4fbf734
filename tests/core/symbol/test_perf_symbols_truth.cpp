// SPDX-License-Identifier: GPL-3.0-or-later
// Every perf recording of the collection, its functions named as perf names them: innermost functions and
// whole stacks are those that perf prints. System-wide recordings hold other programs, which are not there:
// of those, what lies in the kernel and the Go program is compared.
#include "core/analysis/kernel/perf_stack_counts.h"
#include "core/open.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace golanes;
using namespace golanes::test;
using nlohmann::json;

namespace {

constexpr std::string_view kSuffix = "perf.data.truth.json";

SymbolOptions optionsOf(bool raw) {
    SymbolOptions options;
    options.places.symfs = sharedData() + "/elf";
    options.places.kallsyms = sharedData() + "/elf/kallsyms.zst";
    options.raw = raw;
    return options;
}

PerfPtr open(const std::string& truth) {
    const std::string stem =
        sharedData() + "/" + truth.substr(0, truth.size() - std::string(".truth.json").size());
    Job job;
    const auto recording = openRecording(std::filesystem::exists(stem) ? stem : stem + ".zst", job);
    return recording ? std::get<PerfPtr>(*recording) : nullptr;
}

PerfSymbolsPtr named(const PerfRecording& perf, bool raw) {
    SymbolCache cache;
    Job job;
    return *symbolize(perf, optionsOf(raw), cache, job);
}

// It holds other programs too, whose files are not there.
bool isSystemWide(const json& truth) {
    return truth["header"]["cmdline"].get<std::string>().find(" -a ") != std::string::npos;
}

// It holds stack dumps, which perf unwound: its stacks are not those of the kernel's records.
bool hasDumps(const json& truth) {
    return truth["header"]["cmdline"].get<std::string>().find("dwarf") != std::string::npos;
}

// How many samples end with these functions, the innermost last.
std::uint64_t endingWith(const PerfStackCounts& counts, const std::string& functions) {
    std::uint64_t n = 0;
    for (const auto& [stack, count] : counts.folded) {
        if (stack.ends_with(";" + functions)) n += count;
    }
    return n;
}

std::string withoutAbi(std::string names) {
    for (std::size_t at = names.find(".abi0"); at != std::string::npos; at = names.find(".abi0"))
        names.erase(at, 5);
    return names;
}

bool mayBeCompared(const std::string& stack) {
    // The vDSO is not among the files; of other programs nothing is.
    const std::string name = stack.substr(0, stack.find(';'));
    const bool other = !name.starts_with("orders") && !name.starts_with(":") && !name.starts_with("swapper");
    return stack.find("vdso") == std::string::npos && !other;
}

}  // namespace

class TestPerfSymbolsTruth : public QObject {
    Q_OBJECT

    // The recordings whose reference tells `what`: one of them was made without stacks.
    static void rows(const char* what) {
        QTest::addColumn<QString>("file");
        for (const std::string& truth : sharedFiles(std::string(kSuffix))) {
            const QString file = QString::fromStdString(truth);
            if (read(file).contains(what)) QTest::newRow(truth.c_str()) << file;
        }
    }
    static json read(const QString& file) {
        std::ifstream in(sharedData() + "/" + file.toStdString());
        return json::parse(in, nullptr, false);
    }

    // What perf unwound is the inner end of what we unwind: it did not get far.
    static void compareDumps(const PerfPtr& perf, const json& truth) {
        SymbolCache cache;
        Job job;
        QVERIFY(repairStacks(perf, optionsOf(false).places, cache, job));
        const PerfStackCounts counts = perfStackCounts(*perf, *named(*perf, false));
        for (const json& row : truth["cpu_clock_folded_top20"]) {
            const std::string stack = withoutAbi(row["stack"]);
            // Of four samples of that kind perf takes one for not inlined; DWARF, as LLVM reads it, does not.
            if (stack.find("math/rand.(*rngSource)") != std::string::npos) continue;
            const std::uint64_t n = endingWith(counts, stack.substr(stack.find(';') + 1));
            QVERIFY2(n >= row["count"].get<std::uint64_t>(), stack.c_str());
        }
    }

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
    }

    void stacksAgreeWithPerf_data() { rows("cpu_clock_folded_top20"); }
    void stacksAgreeWithPerf() {
        QFETCH(QString, file);
        const json truth = read(file);
        const PerfPtr perf = open(file.toStdString());
        QVERIFY(perf);
        if (hasDumps(truth)) return compareDumps(perf, truth);
        const PerfStackCounts counts = perfStackCounts(*perf, *named(*perf, true));
        if (!isSystemWide(truth)) {
            json depths = json::object();
            for (const auto& [depth, n] : counts.depths) depths[std::to_string(depth)] = n;
            QCOMPARE(depths.dump(), truth["cpu_clock_stack_depths"].dump());
        }
        for (const json& row : truth["cpu_clock_folded_top20"]) {
            const std::string stack = row["stack"];
            if (!mayBeCompared(stack)) continue;
            const auto own = counts.folded.find(stack);
            QVERIFY2(own != counts.folded.end(), stack.c_str());
            // What perf finds in the vDSO has no name here.
            const bool unknown = stack.ends_with("[unknown]");
            const std::uint64_t unnamed = unknown ? truth["cpu_clock_leaf_dso"].value("[vdso]", 0u) : 0u;
            const auto expected = row["count"].get<std::uint64_t>();
            QVERIFY2(own->second >= expected && own->second <= expected + unnamed, stack.c_str());
        }
    }

    void innermostFunctionsAgreeWithPerf_data() { rows("cpu_clock_leaf_top30"); }
    void innermostFunctionsAgreeWithPerf() {
        QFETCH(QString, file);
        const json truth = read(file);
        const PerfPtr perf = open(file.toStdString());
        QVERIFY(perf);
        const bool wide = isSystemWide(truth);
        const bool inlined = truth["cpu_clock_leaf_dso"].contains("inlined");
        // With stack dumps perf shows what was inlined, by DWARF: by Go's own tables that is the same.
        const PerfStackCounts counts = perfStackCounts(*perf, *named(*perf, !inlined));
        int compared = 0;
        for (const json& row : truth["cpu_clock_leaf_top30"]) {
            std::string name = row["sym"];
            if (inlined && name.ends_with(".abi0")) name.resize(name.size() - 5);
            if (name.find("vdso") != std::string::npos || name == "[unknown]") continue;
            // Of four samples of that kind perf takes one for not inlined; DWARF, as LLVM reads it, does not.
            if (inlined && name.starts_with("math/rand.(*rngSource)")) continue;
            const auto own = counts.leaves.find(name);
            const std::uint64_t n = own != counts.leaves.end() ? own->second : 0;
            const auto expected = row["count"].get<std::uint64_t>();
            // In a system-wide recording other programs run, whose files are not there: one of Go, whose
            // runtime has the same functions, and some of C.
            if (wide && (n == 0 || (n < expected && name.starts_with("runtime.")))) continue;
            QVERIFY2(n == expected,
                     qPrintable(QString("%1: %2, perf %3").arg(name.c_str()).arg(n).arg(expected)));
            ++compared;
        }
        QVERIFY(compared > (wide ? 5 : 15));
    }
};

QTEST_GUILESS_MAIN(TestPerfSymbolsTruth)
#include "test_perf_symbols_truth.moc"
