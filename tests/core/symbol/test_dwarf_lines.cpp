// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and inlined calls by DWARF: a small library against addr2line, a Go program against what LLVM reads.
#include "core/symbol/binary.h"
#include "core/symbol/dwarf_lines.h"
#include "core/symbol/shown_name.h"
#include "tests/support/elf_writer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>

using namespace golanes;
using namespace golanes::test;

namespace {

std::shared_ptr<const Binary> open(const std::string& path) {
    Job job;
    const auto binary = Binary::open(path, job);
    return binary ? *binary : nullptr;
}

// "function file:line < …", inlined ones in brackets.
std::string textOf(DwarfLines& dwarf, std::uint64_t address) {
    std::vector<CodeLine> lines;
    if (!dwarf.resolve(address, lines)) return "none";
    std::string text;
    for (const CodeLine& l : lines) {
        const std::string name = shownName(l.function, PerfCodeKind::Native);
        const std::string_view file = l.file.substr(l.file.rfind('/') + 1);
        if (!text.empty()) text += " < ";
        text += l.inlined ? "[" + name + "]" : name;
        text += " " + std::string(file) + ":" + std::to_string(l.line);
    }
    return text;
}

void compare(const std::string& ours, const std::string& expected) {
    QCOMPARE(QString::fromStdString(ours), QString::fromStdString(expected));
}

}  // namespace

class TestDwarfLines : public QObject {
    Q_OBJECT

  private slots:
    // The source stands beside it; built by g++ 12 -O2 -shared.
    void aLibraryOfCpp_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("DWARF 4") << "symbol/shapes-dwarf4.so.zst";
        QTest::newRow("DWARF 5") << "symbol/shapes-dwarf5.so.zst";
    }
    void aLibraryOfCpp() {
        QFETCH(QString, name);
        const auto binary = open(fixture(name.toStdString()));
        QVERIFY(binary && binary->dwarf());
        const std::string measure = "shapes::measure(shapes::Square const&, int) shapes.cpp:";
        compare(textOf(*binary->dwarf(), 0x1020), measure + "16");
        compare(textOf(*binary->dwarf(), 0x103b),
                "[shapes::Square::area() const] shapes.cpp:6 < [twice] "
                "shapes.cpp:10 < " +
                    measure + "20");
        compare(textOf(*binary->dwarf(), 0x107f), std::string("plain_c shapes.cpp:29"));
        // What the linker made has no source.
        compare(textOf(*binary->dwarf(), 0x1010), std::string("none"));
        compare(textOf(*binary->dwarf(), 0), std::string("none"));
    }

    void aGoProgram() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no binary to compare with");
        const auto binary = open(sharedData() + "/elf/orders-go1.24-dwarf.zst");
        QVERIFY(binary && binary->dwarf());
        std::ifstream in(fixture("symbol/go1.24-dwarf-lines.txt"));
        int compared = 0;
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with('#')) continue;
            const std::size_t tab = line.find('\t');
            std::vector<CodeLine> lines;
            QVERIFY2(binary->dwarf()->resolve(std::stoull(line.substr(0, tab), nullptr, 16), lines),
                     line.c_str());
            std::string text;
            for (const CodeLine& l : lines) {
                text += "\t" + shownGoName(l.function) + "\t" + std::string(l.file) + ":" +
                        std::to_string(l.line);
            }
            compare(text, line.substr(tab));
            ++compared;
        }
        QVERIFY(compared > 200);
    }

    void whatLibdwMustNotSeeIsRefused() {
        const auto dwarfOf = [](const char* section, std::uint64_t flags, const std::string& bytes) {
            ElfWriter w;
            w.section({.name = ".text", .flags = 6, .address = 0x401000, .bytes = std::string(16, '\x90')});
            w.section({.name = ".debug_info", .flags = 0, .address = 0, .bytes = std::string(64, '\0')});
            w.section({.name = section, .flags = flags, .address = 0, .bytes = bytes});
            const std::string file = w.file();
            const auto image = ElfImage::parse(std::as_bytes(std::span(file)));
            return image ? DwarfFile::open(*image) : nullptr;
        };
        QVERIFY(dwarfOf(".debug_abbrev", 0, "x"));
        // Names another file.
        QVERIFY(!dwarfOf(".gnu_debugaltlink", 0, "/dev/zero"));
        // Would be inflated to 1 TB: Elf64_Chdr {type 1, size 1 << 40}.
        const std::string bomb("\x01\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\x01\0\0\0\0\0\0\0", 24);
        QVERIFY(!dwarfOf(".debug_line", 0x800, bomb));
        QVERIFY(!dwarfOf(".zdebug_line", 0, std::string("ZLIB\0\0\x01\0\0\0\0\0", 12)));
    }
};

QTEST_GUILESS_MAIN(TestDwarfLines)
#include "test_dwarf_lines.moc"
