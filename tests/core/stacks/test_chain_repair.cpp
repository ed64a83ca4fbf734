// SPDX-License-Identifier: GPL-3.0-or-later
// Callchains of a small Go program, as the kernel reads them along frame pointers, and what they are made to.
#include "core/import/perf/perf_data.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/elf_writer.h"
#include "tests/support/pclntab_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::uint64_t kLeaf = 0x401000;
constexpr std::uint64_t kCaller = 0x401100;
constexpr std::uint64_t kTop = 0x401200;
constexpr std::uint64_t kGoexit = 0x401300;
constexpr std::uint64_t kMcall = 0x401400;
constexpr std::uint64_t kEnd = 0x401500;
constexpr std::uint64_t kTable = 0x600000;

// Its code: nothing but what stacks depend on.
class Code {
  public:
    void put(std::uint64_t address, const std::string& bytes) {
        code_.replace(address - kLeaf, bytes.size(), bytes);
    }
    // A call at the address; it returns 5 bytes behind.
    void call(std::uint64_t address, std::uint64_t target) {
        PerfBytes b(false);
        b.u8(0xe8).u32(static_cast<std::uint32_t>(target - address - 5));
        put(address, b.bytes());
    }
    const std::string& bytes() const { return code_; }

  private:
    std::string code_ = std::string(kEnd - kLeaf, '\x90');
};

// main.leaf has no frame; main.caller calls it; main.top calls main.caller, and whatever rax says.
std::string program() {
    Code code;
    for (const std::uint64_t f : {kCaller, kTop, kMcall})
        code.put(f, "\x55\x48\x89\xe5");  // push rbp; mov rbp, rsp
    code.call(kCaller + 0x10, kLeaf);
    code.call(kTop + 0x10, kCaller);
    code.put(kTop + 0x20, "\xff\xd0");  // call rax
    code.put(kMcall + 0x20, "\xff\xd0");
    PclntabWriter table(PclntabWriter::Layout::Go120, false, true);
    table.file("a.go");
    const auto function = [&](const char* name, std::uint64_t entry, PclntabWriter::Values stack) {
        table.function(
            {.name = name, .entry = entry, .lines = {{0x100, 7}}, .files = {{0x100, 0}}, .stack = stack});
    };
    function("main.leaf", kLeaf, {{0x100, 0}});
    function("main.caller", kCaller, {{1, 0}, {0x100, 8}});
    function("main.top", kTop, {{1, 0}, {0x100, 8}});
    function("runtime.goexit.abi0", kGoexit, {{0x100, 0}});
    function("runtime.mcall", kMcall, {{1, 0}, {0x100, 8}});
    table.end(kEnd);
    ElfWriter elf;
    elf.section({.name = ".text", .flags = 6, .address = kLeaf, .bytes = code.bytes()});
    elf.section({.name = ".gopclntab", .address = kTable, .bytes = table.table()});
    return elf.file();
}

PerfPtr recording(const std::vector<std::uint64_t>& chain) {
    constexpr std::uint64_t kUserMark = 0xfffffffffffffe00;
    PerfWriter w;
    w.event({.name = "cpu-clock", .ids = {11}});
    w.mapping(100, kLeaf, 0x1000, ElfWriter::offsetOf(0), "/opt/app");
    std::vector<std::uint64_t> marked{kUserMark};
    marked.insert(marked.end(), chain.begin(), chain.end());
    w.sample({.id = 11, .pid = 100, .tid = 100, .time = 1000, .chain = marked});
    const std::string file = w.file();
    Job job;
    const auto perf = readPerfData({std::as_bytes(std::span(file)), {}}, job);
    return perf ? *perf : nullptr;
}

}  // namespace

class TestChainRepair : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    // The functions from the innermost, inferred ones with a star.
    QString made(const std::vector<std::uint64_t>& chain) {
        SymbolOptions options;
        options.places.beside = folder_.path().toStdString();
        SymbolCache cache;
        Job job;
        const PerfPtr perf = recording(chain);
        if (!perf || !repairStacks(perf, options.places, cache, job)) qFatal("not read");
        const PerfSymbolsPtr symbols = *symbolize(*perf, options, cache, job);
        QStringList names;
        for (PerfStackId s = perf->samples.stack[0]; s != kNoPerfStack; s = perf->stacks[s].parent) {
            const PerfFrameId frame = perf->stacks[s].frame;
            const std::string name(symbols->nameOf(symbols->of(frame).front().function));
            names << QString::fromStdString(name) + (perf->stacks.frame(frame).inferred ? "*" : "");
        }
        return names.join(" < ");
    }

  private slots:
    void initTestCase() {
        std::ofstream(folder_.filePath("app").toStdString(), std::ios::binary) << program();
    }

    void whatIsRightStays() {
        QCOMPARE(made({kCaller + 0x30, kTop + 0x15, kGoexit + 1}),
                 QString("main.caller < main.top < runtime.goexit"));
        QCOMPARE(made({kTop + 0x30, kGoexit + 1}), QString("main.top < runtime.goexit"));
    }

    void aSkippedCallerIsPutIn() {
        // In a function without a frame; the last, in one that has not made its own yet, which called itself.
        QCOMPARE(made({kLeaf + 4, kTop + 0x15, kGoexit + 1}),
                 QString("main.leaf < main.caller* < main.top < runtime.goexit"));
        QCOMPARE(made({kLeaf, kTop + 0x15}), QString("main.leaf < main.caller* < main.top"));
        QCOMPARE(made({kCaller + 1, kTop + 0x15}), QString("main.caller < main.caller* < main.top"));
        // Whom a register named nobody knows.
        QCOMPARE(made({kLeaf + 4, kTop + 0x22}), QString("main.leaf < main.top"));
    }

    void whatNoCallReturnsToIsDropped() {
        QCOMPARE(made({kCaller + 0x30, 0xdead0000, kTop + 0x15}), QString("main.caller"));
        QCOMPARE(made({kCaller + 0x30, kTop + 0x40, kGoexit + 1}), QString("main.caller"));
    }

    void stacksEndWhereTheyBegan() {
        QCOMPARE(made({kTop + 0x30, kGoexit + 1, kTop + 0x15}), QString("main.top < runtime.goexit"));
        QCOMPARE(made({kTop + 0x30, kMcall + 0x22, kTop + 0x15, kGoexit + 1}),
                 QString("main.top < runtime.mcall"));
    }
};

QTEST_GUILESS_MAIN(TestChainRepair)
#include "test_chain_repair.moc"
