// SPDX-License-Identifier: GPL-3.0-or-later
// A recording of a small program: where its names are found, when a file is refused, and what is told of it.
#include "core/import/perf/perf_data.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/compress.h"
#include "tests/support/elf_writer.h"

#include <QTest>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <vector>

using namespace golanes;
using namespace golanes::test;
using Status = PerfBinary::Status;

namespace {

constexpr std::uint64_t kText = 0x401000;
constexpr std::uint64_t kKernel = 0xffffffff81000000;
const std::string kBuildId = "\x12\x34\xab\xcd\xef\x01\x02\x03";
const std::string kUser = "/opt/app";

std::string program(const std::string& buildId = kBuildId, const std::string& name = "callee") {
    ElfWriter w;
    w.section({.name = ".text", .flags = 6, .address = kText, .bytes = std::string(0x800, '\x90')});
    if (!buildId.empty()) w.buildId(buildId);
    w.symbols({{"_ZN3App5outerEv", kText, 0x100}, {name, kText + 0x100, 0x100}});
    return w.file();
}

// One sample: in the kernel, called by callee, called by the last instruction of outer.
PerfPtr recording(bool tellsBuildId, const std::string& path = kUser, std::uint64_t slide = 0) {
    PerfWriter w;
    w.event({.name = "cpu-clock", .ids = {11}});
    if (tellsBuildId) {
        const std::string id = kBuildId + std::string(20 - kBuildId.size(), '\0');
        PerfBytes entry = w.bytes();
        entry.u32(100).raw(id).u8(kBuildId.size()).u8(0).u16(0).text(path);
        PerfBytes all = w.bytes();
        all.u32(67).u16(0x8002).u16(8 + entry.size()).raw(entry.bytes());
        w.feature(2, all);
    }
    w.mapping(-1, kKernel + slide, 0x1000000, kKernel + slide, "[kernel.kallsyms]_text");
    w.mapping(100, kText, 0x1000, ElfWriter::offsetOf(0), path);
    w.comm(100, 100, "app");
    constexpr std::uint64_t kKernelMark = 0xffffffffffffff80;
    constexpr std::uint64_t kUserMark = 0xfffffffffffffe00;
    w.sample({.id = 11,
              .pid = 100,
              .tid = 100,
              .time = 1000,
              .chain = {kKernelMark, kKernel + slide + 0x10, kUserMark, kText + 0x110, kText + 0x100},
              .mode = 1});
    const std::string file = w.file();
    Job job;
    const auto perf = readPerfData({std::as_bytes(std::span(file)), {}}, job);
    return perf ? *perf : nullptr;
}

}  // namespace

class TestSymbolizer : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    SymbolOptions options_;
    std::unique_ptr<SymbolCache> cache_;

    std::string path(const std::string& name) const { return folder_->path().toStdString() + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    PerfSymbolsPtr named(const PerfPtr& perf) {
        if (!perf) qFatal("the recording is not read");
        Job job;
        return *symbolize(*perf, options_, *cache_, job);
    }
    // The functions of the only sample, the innermost first.
    static QString stackOf(const PerfRecording& perf, const PerfSymbols& symbols) {
        QStringList names;
        for (PerfStackId s = perf.samples.stack[0]; s != kNoPerfStack; s = perf.stacks[s].parent) {
            for (const PerfLine& line : symbols.of(perf.stacks[s].frame)) {
                const std::string name(symbols.nameOf(line.function));
                names << (name.empty() ? QStringLiteral("?") : QString::fromStdString(name));
            }
        }
        return names.join(QStringLiteral(" < "));
    }
    static const PerfBinary& binaryOf(const PerfSymbols& symbols, const std::string& path) {
        const auto it = std::ranges::find(symbols.binaries, path, &PerfBinary::path);
        if (it == symbols.binaries.end()) qFatal("no binary %s", path.c_str());
        return *it;
    }
    void check(const PerfPtr& perf, const char* stack, Status status, const std::string& source) {
        const PerfSymbolsPtr symbols = named(perf);
        QCOMPARE(stackOf(*perf, *symbols), QString::fromLatin1(stack));
        const PerfBinary& app = binaryOf(*symbols, kUser);
        QCOMPARE(app.status, status);
        QCOMPARE(app.source, source);
        QCOMPARE(app.frames, std::size_t{2});
        if (source.empty()) QVERIFY(!app.searched.empty());
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        options_ = {};
        cache_ = std::make_unique<SymbolCache>();
        options_.places.beside = folder_->path().toStdString();
    }

    void whatIsNowhereHasNoNames() { check(recording(true), "? < ? < ?", Status::NotFound, ""); }

    void besideTheRecording() {
        write("app", program(""));
        check(recording(false), "? < callee < App::outer()", Status::Unverified, path("app"));
        // As perf does it, a caller is where it returns to: here behind its end.
        options_.raw = true;
        check(recording(false), "? < callee < callee", Status::Unverified, path("app"));
    }

    void compressedOnesToo() {
        write("app.zst", zstd(QByteArray::fromStdString(program())).toStdString());
        check(recording(true), "? < callee < App::outer()", Status::Verified, path("app.zst"));
        // A file that was changed is read anew.
        write("app.zst", zstd(QByteArray::fromStdString(program("", "changed"))).toStdString());
        check(recording(false), "? < changed < App::outer()", Status::Unverified, path("app.zst"));
    }

    void anotherBuildIsRefused() {
        write("app", program("\x99\x99\x99\x99\x99\x99\x99\x99"));
        check(recording(true), "? < ? < ?", Status::OtherBuild, "");
    }

    void byBuildIdInFoldersOfSuch() {
        options_.places.home = path("home");
        write("home/.debug/.build-id/12/34abcdef010203/elf", program(kBuildId, "kept"));
        SymbolOptions options = options_;
        Job job;
        SymbolCache fresh;
        const PerfPtr perf = recording(true);
        const auto symbols = *symbolize(*perf, options, fresh, job);
        QCOMPARE(stackOf(*perf, *symbols), QStringLiteral("? < kept < App::outer()"));
        // The session knows it by its build id from now on.
        std::filesystem::remove_all(path("home"));
        const auto again = *symbolize(*perf, options, fresh, job);
        QCOMPARE(stackOf(*perf, *again), QStringLiteral("? < kept < App::outer()"));
    }

    // A program without symbols, which were put into a file of their own.
    void separateDebugFiles() {
        ElfWriter stripped;
        stripped.section({.name = ".text", .flags = 6, .address = kText, .bytes = std::string(0x800, 1)});
        stripped.buildId(kBuildId);
        write("app", stripped.file());
        check(recording(true), "? < ? < ?", Status::NoSymbols, path("app"));
        options_.places.systemDebug = path("debug");
        write("debug/.build-id/12/34abcdef010203.debug", program(kBuildId, "from_debug"));
        check(recording(true), "? < from_debug < App::outer()", Status::Verified, path("app"));
    }

    void inSymfs() {
        options_.places.beside.clear();
        options_.places.symfs = path("root");
        write("root/opt/app", program(""));
        check(recording(false), "? < callee < App::outer()", Status::Unverified, path("root/opt/app"));
        std::filesystem::remove_all(path("root"));
        // Under another name, it is taken if it fits exactly.
        write("root/other", program(""));
        check(recording(false), "? < callee < App::outer()", Status::Unverified, path("root/other"));
    }

    void namedByHand() {
        write("build/of-today", program(""));
        options_.places.binaries = {path("build/of-today")};
        check(recording(false), "? < callee < App::outer()", Status::Unverified, path("build/of-today"));
    }

    void whatIsNoFileIsNotOpened() {
        options_.places.thisMachine = true;
        for (const char* name : {"/proc/self/exe", "/dev/zero", "/etc", "/../../etc/passwd"}) {
            const PerfPtr perf = recording(false, name);
            QCOMPARE(stackOf(*perf, *named(perf)), QStringLiteral("? < ? < ?"));
        }
        const std::string pipe = path("pipe");
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        const PerfPtr perf = recording(false, pipe);
        QCOMPARE(stackOf(*perf, *named(perf)), QStringLiteral("? < ? < ?"));
    }

    void madeCode() {
        write("perf-100.map", "401000 100 made outer\n401100 100 made inner\n");
        const PerfPtr perf = recording(false, "//anon");
        QCOMPARE(stackOf(*perf, *named(perf)), QStringLiteral("? < made inner < made outer"));
    }

    void theKernelWhereItWasThatTime() {
        write("kallsyms", "ffffffff81000000 T _text\nffffffff81000010 t in_kernel\nffffffff81000020 t b\n");
        for (const std::uint64_t slide : {0u, 0x2000000u}) {
            const PerfPtr perf = recording(false, kUser, slide);
            const PerfSymbolsPtr symbols = named(perf);
            QCOMPARE(stackOf(*perf, *symbols), QStringLiteral("in_kernel < ? < ?"));
            QCOMPARE(binaryOf(*symbols, "[kernel.kallsyms]").status, Status::Unverified);
        }
    }

    void whatIsWantedIsNamedFirst() {
        write("kallsyms", "ffffffff81000000 T _text\nffffffff81000010 t in_kernel\nffffffff81000020 t b\n");
        write("app", program());
        const PerfPtr perf = recording(false);
        Symbolizer symbolizer(*perf, options_, *cache_);
        std::vector<bool> kernel;
        for (const PerfFrame& frame : perf->stacks.frames()) kernel.push_back(frame.mode == PerfMode::Kernel);
        Job job;
        QVERIFY(symbolizer.name(kernel, SymbolDepth::Lines, job));
        QCOMPARE(stackOf(*perf, *symbolizer.symbols()), QStringLiteral("in_kernel < ? < ?"));
        // Nobody looked for the program yet: nothing is said of it.
        QCOMPARE(symbolizer.symbols()->binaries.size(), std::size_t{1});
        QVERIFY(!symbolizer.name(kernel, SymbolDepth::Lines, job));
        QVERIFY(!symbolizer.complete());
        QVERIFY(symbolizer.nameAll(SymbolDepth::Names, job));
        const QString whole = stackOf(*perf, **symbolize(*perf, options_, *cache_, job));
        QCOMPARE(stackOf(*perf, *symbolizer.symbols()), whole);
        QCOMPARE(binaryOf(*symbolizer.symbols(), kUser).namedFrames, std::size_t{2});
        // There are no lines to be found, which only looking for them tells.
        QVERIFY(!symbolizer.complete());
        QVERIFY(!symbolizer.nameAll(SymbolDepth::Lines, job));
        QVERIFY(symbolizer.complete());
    }

    void whatACancelledJobLeftIsDoneTheNextTime() {
        write("app", program());
        const PerfPtr perf = recording(false);
        Symbolizer symbolizer(*perf, options_, *cache_);
        Job cancelled;
        cancelled.cancel();
        symbolizer.nameAll(SymbolDepth::Lines, cancelled);
        QVERIFY(!symbolizer.complete());
        Job job;
        QVERIFY(symbolizer.nameAll(SymbolDepth::Lines, job));
        QCOMPARE(stackOf(*perf, *symbolizer.symbols()), QStringLiteral("? < callee < App::outer()"));
    }

    void cancelledItEnds() {
        Job job;
        job.cancel();
        const auto symbols = symbolize(*recording(false), options_, *cache_, job);
        QVERIFY(!symbols && symbols.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSymbolizer)
#include "test_symbolizer.moc"
