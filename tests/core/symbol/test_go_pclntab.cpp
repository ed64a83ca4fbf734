// SPDX-License-Identifier: GPL-3.0-or-later
// Every layout of Go's table of functions, in programs that name its section and in stripped ones: the same
// functions, lines and inlined calls come out.
#include "core/symbol/go_program.h"
#include "tests/support/elf_writer.h"
#include "tests/support/pclntab_writer.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;
using Layout = PclntabWriter::Layout;

Q_DECLARE_METATYPE(Layout)

namespace {

constexpr std::uint64_t kText = 0x401000;
constexpr std::uint64_t kEnd = kText + 0x300;
constexpr std::uint64_t kRodata = 0x600000;
constexpr std::uint64_t kInlined = 0x700000;
constexpr std::uint64_t kData = 0x800000;

std::span<const std::byte> bytesOf(const std::string& s) {
    return std::as_bytes(std::span(s));
}

// main.leaf; main.outer, into which main.middle is inlined, and into that main.inner; main.last.
PclntabWriter scene(Layout layout, bool bigEndian, bool is64) {
    PclntabWriter w(layout, bigEndian, is64);
    const int first = layout == Layout::Go12 ? 1 : 0;  // its files count from 1
    w.file("a/leaf.go");
    w.file("a/outer.go");
    w.function(
        {"main.leaf", kText, {{0x10, 5}, {0x100, 6}}, {{0x100, first}}, {}, {}, {{0x4, 0}, {0x100, 24}}});
    PclntabWriter::Function outer;
    outer.name = "main.outer";
    outer.entry = kText + 0x100;
    outer.lines = {{0x20, 10}, {0x40, 77}, {0x60, 33}, {0x80, 300}, {0x100, 12}};
    outer.files = {{0x20, first + 1}, {0x80, first}, {0x100, first + 1}};
    outer.calls = {{0x20, -1}, {0x40, 1}, {0x60, 0}, {0x100, -1}};
    outer.inlined = {{"main.middle", 0x10}, {"main.inner", 0x50}};
    w.function(outer);
    w.function({"main.last", kText + 0x200, {{0x100, 1}}, {{0x100, first + 1}}});
    w.end(kEnd);
    w.functionDataAt(kInlined);
    return w;
}

struct Shape {
    bool bigEndian = false;
    bool is64 = true;
    bool named = true;  // sections have their names
    bool hideText = false;
    bool relocated = false;  // addresses in its data are put in when it is loaded
};

std::string program(Layout layout, const Shape& shape) {
    PclntabWriter table = scene(layout, shape.bigEndian, shape.is64);
    if (shape.hideText) table.hideText();
    ElfWriter elf(shape.bigEndian, shape.is64);
    elf.section({.name = ".text", .flags = 6, .address = kText, .bytes = std::string(kEnd - kText, '\x90')});
    std::string bytes = table.table();
    std::uint64_t at = kRodata;
    // Stripped of its name it stands somewhere in read-only data.
    if (!shape.named) {
        bytes = std::string(0x48, 'x') + bytes;
        at += 0x48;
    }
    elf.section({.name = shape.named ? ".gopclntab" : ".rodata", .address = kRodata, .bytes = bytes});
    elf.section({.name = ".rodata.2", .address = kInlined, .bytes = table.functionData()});
    PerfBytes data = elf.bytes();
    PerfBytes relocations = elf.bytes();
    const auto word = [&](std::uint64_t v) {
        constexpr std::uint64_t kRelative = 8;  // R_X86_64_RELATIVE
        const bool later = shape.relocated && v >= kText;
        if (later) relocations.u64(kData + data.size()).u64(kRelative).u64(v);
        const std::uint64_t stored = later ? 0 : v;
        shape.is64 ? data.u64(stored) : data.u32(stored);
    };
    for (int i = 0; i < 5; ++i) word(1);
    const std::uint64_t header = 8 + (layout >= Layout::Go118 ? 8 : 7) * (shape.is64 ? 8u : 4u);
    word(at);
    word(at + header);
    for (std::size_t i = 2; i < 64; ++i) word(i == 22 ? kText : i == 41 ? kInlined : i);
    elf.section({.name = ".noptrdata", .flags = 3, .address = kData, .bytes = data.bytes()});
    if (shape.relocated) {
        elf.movable();
        elf.section({.name = ".rela.dyn", .type = 4, .address = 0xa00000, .bytes = relocations.bytes()});
    }
    // The version, which tells how older tables store inlined calls.
    PerfBytes info = elf.bytes();
    info.raw("\xff Go buildinf:")
        .u8(shape.is64 ? 8 : 4)
        .u8(2)
        .raw(std::string(16, '\0'))
        .raw(
            "\x06"
            "go1.15");
    elf.section({.name = ".go.buildinfo", .flags = 3, .address = 0x900000, .bytes = info.bytes()});
    if (!shape.named) elf.withoutSectionHeaders();
    return elf.file();
}

QString linesAt(const GoProgram& go, std::uint64_t address) {
    std::vector<CodeLine> lines;
    std::uint64_t steps = 100'000;
    if (!go.resolve(address, lines, steps)) return QStringLiteral("none");
    QStringList texts;
    for (const CodeLine& l : lines) {
        texts << QString::fromStdString(std::string(l.function) + " " + std::string(l.file)) + ":" +
                     QString::number(l.line) + (l.inlined ? "^" : "");
    }
    return texts.join(QStringLiteral(" < "));
}

}  // namespace

class TestGoPclntab : public QObject {
    Q_OBJECT

  private slots:
    void everyLayoutTellsTheSame_data() {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<bool>("is64");
        for (const Layout layout : {Layout::Go12, Layout::Go116, Layout::Go118, Layout::Go120}) {
            for (const bool big : {false, true}) {
                for (const bool wide : {false, true}) {
                    QTest::addRow("%d %s %d", static_cast<int>(layout), big ? "big" : "little",
                                  wide ? 64 : 32)
                        << layout << big << wide;
                }
            }
        }
    }
    void everyLayoutTellsTheSame() {
        QFETCH(Layout, layout);
        QFETCH(bool, bigEndian);
        QFETCH(bool, is64);
        const std::string file = program(layout, {bigEndian, is64});
        const auto image = ElfImage::parse(bytesOf(file));
        QVERIFY(image);
        const auto go = GoProgram::find(*image, 0);
        QVERIFY(go);
        QCOMPARE(go->version(), std::string("go1.15"));
        QCOMPARE(go->functions().functionCount(), std::uint64_t{3});
        QCOMPARE(linesAt(*go, kText - 1), QStringLiteral("none"));
        QCOMPARE(linesAt(*go, kText), QStringLiteral("main.leaf a/leaf.go:5"));
        QCOMPARE(linesAt(*go, kText + 0xff), QStringLiteral("main.leaf a/leaf.go:6"));
        QCOMPARE(linesAt(*go, kText + 0x100), QStringLiteral("main.outer a/outer.go:10"));
        QCOMPARE(linesAt(*go, kText + 0x140),
                 QStringLiteral("main.middle a/leaf.go:33^ < main.outer a/outer.go:10"));
        QCOMPARE(linesAt(*go, kText + 0x130),
                 QStringLiteral(
                     "main.inner a/leaf.go:77^ < main.middle a/leaf.go:33^ < main.outer a/outer.go:10"));
        QCOMPARE(linesAt(*go, kText + 0x160), QStringLiteral("main.outer a/leaf.go:300"));
        QCOMPARE(linesAt(*go, kEnd - 1), QStringLiteral("main.last a/outer.go:1"));
        QCOMPARE(linesAt(*go, kEnd), QStringLiteral("none"));
        std::uint64_t steps = 100;
        const auto leaf = go->functions().find(kText);
        QCOMPARE(go->functions().value(*leaf, GoPclntab::PcTable::StackSize, kText + 4, steps), 24);
    }

    void strippedOfAllNamesItIsFound_data() { everyLayoutTellsTheSame_data(); }
    void strippedOfAllNamesItIsFound() {
        QFETCH(Layout, layout);
        QFETCH(bool, bigEndian);
        QFETCH(bool, is64);
        const bool hideText = layout >= Layout::Go118;
        const std::string file = program(layout, {bigEndian, is64, false, hideText});
        const auto image = ElfImage::parse(bytesOf(file));
        QVERIFY(image && image->sections().empty());
        const auto go = GoProgram::find(*image, 0);
        QVERIFY(go);
        QCOMPARE(linesAt(*go, kText + 0x10), QStringLiteral("main.leaf a/leaf.go:6"));
        // Without the version nobody knows how the oldest layout stores inlined calls.
        if (layout == Layout::Go12) return;
        QCOMPARE(linesAt(*go, kText + 0x140),
                 QStringLiteral("main.middle a/leaf.go:33^ < main.outer a/outer.go:10"));
    }

    // As a C linker makes programs that can be moved.
    void addressesThatArePutInLater() {
        for (const Layout layout : {Layout::Go118, Layout::Go120}) {
            const std::string file = program(layout, {.hideText = true, .relocated = true});
            const auto image = ElfImage::parse(bytesOf(file));
            QVERIFY(image && image->movable());
            const auto go = GoProgram::find(*image, 0);
            QVERIFY(go);
            QCOMPARE(linesAt(*go, kText + 0x140),
                     QStringLiteral("main.middle a/leaf.go:33^ < main.outer a/outer.go:10"));
        }
    }

    // Any wrong byte of a table: names may be wrong or missing, and that is all. Steps are bounded.
    void damageIsNoHarm() {
        for (const Layout layout : {Layout::Go12, Layout::Go116, Layout::Go118, Layout::Go120}) {
            const std::string whole = program(layout, {});
            const std::size_t table = ElfWriter::offsetOf(1);
            for (std::size_t at = table; at < table + 0x500; ++at) {
                std::string wrong = whole;
                wrong[at] = static_cast<char>(wrong[at] ^ 0x80);
                const auto image = ElfImage::parse(bytesOf(wrong));
                const auto go = GoProgram::find(*image, 0);
                if (!go) continue;
                for (std::uint64_t a = kText; a < kEnd; a += 0x10) linesAt(*go, a);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGoPclntab)
#include "test_go_pclntab.moc"
