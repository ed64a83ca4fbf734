// SPDX-License-Identifier: GPL-3.0-or-later
// One file, written in both word sizes and byte orders, is read as the same image; damage is no harm.
#include "core/symbol/binary.h"
#include "core/symbol/elf_symbols.h"
#include "tests/support/elf_writer.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::uint64_t kText = 0x401000;

std::span<const std::byte> bytesOf(const std::string& s) {
    return std::as_bytes(std::span(s));
}

std::string scene(bool bigEndian, bool is64, std::uint32_t symbolTable = 2) {
    ElfWriter w(bigEndian, is64);
    w.section({.name = ".text", .flags = 6, .address = kText, .bytes = std::string(0x800, '\x90')});
    w.buildId("\x12\x34\xab\xcd\xef\x01\x02\x03");
    w.symbols({{"outer", kText, 0x100},
               {"inner", kText + 0x40, 0x10},
               {"_alias", kText + 0x200, 0x20},
               {"alias", kText + 0x200, 0x20},
               {"weak_but_long", kText + 0x200, 0x20, 2, 2},
               {"data", kText + 0x300, 0x20, 1},
               {"label", kText + 0x400, 0, 0},
               {"last", kText + 0x480, 0x10}},
              symbolTable);
    return w.file();
}

}  // namespace

class TestElfImage : public QObject {
    Q_OBJECT

  private slots:
    void allKindsAreReadTheSame_data() {
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<bool>("is64");
        QTest::addColumn<unsigned>("table");
        QTest::newRow("64 little") << false << true << 2u;
        QTest::newRow("64 big") << true << true << 2u;
        QTest::newRow("32 little") << false << false << 2u;
        QTest::newRow("32 big") << true << false << 2u;
        QTest::newRow("dynamic symbols") << false << true << 11u;
    }
    void allKindsAreReadTheSame() {
        QFETCH(bool, bigEndian);
        QFETCH(bool, is64);
        QFETCH(unsigned, table);
        const std::string file = scene(bigEndian, is64, table);
        const auto image = ElfImage::parse(bytesOf(file));
        QVERIFY(image);
        QCOMPARE(image->buildId(), std::string("1234abcdef010203"));
        QCOMPARE(image->segments().size(), std::size_t{1});
        QVERIFY(image->segments()[0].executable && !image->segments()[0].writable);
        QCOMPARE(image->addressOf(ElfWriter::offsetOf(0) + 0x10).value_or(0), kText + 0x10);
        QVERIFY(!image->addressOf(ElfWriter::offsetOf(0) + 0x800));
        QCOMPARE(image->at(kText + 0x7ff).size(), std::uint64_t{1});
        QVERIFY(image->section(".text") && image->section(".text")->executable());
        const SymbolList symbols = elfSymbols(*image);
        QCOMPARE(symbols.find(kText - 1), std::string_view());
        QCOMPARE(symbols.find(kText), std::string_view("outer"));
        QCOMPARE(symbols.find(kText + 0x4f), std::string_view("inner"));
        QCOMPARE(symbols.find(kText + 0x50), std::string_view("outer"));
        QCOMPARE(symbols.find(kText + 0x100), std::string_view());
        QCOMPARE(symbols.find(kText + 0x21f), std::string_view("alias"));
        QCOMPARE(symbols.find(kText + 0x300), std::string_view());
        QCOMPARE(symbols.find(kText + 0x47f), std::string_view("label"));
        QCOMPARE(symbols.addressOf("last"), kText + 0x480);
        QCOMPARE(symbols.addressOf("las"), std::uint64_t{0});
    }

    // Whatever a file was cut to, or whichever number in it is wrong, is read without harm (by sanitizers).
    void damageIsNoHarm() {
        const std::string whole = scene(false, true);
        for (std::size_t n = 0; n < whole.size(); n += n < 0x400 ? 1 : 97) {
            const std::string cut = whole.substr(0, n);
            const auto image = ElfImage::parse(bytesOf(cut));
            if (image) elfSymbols(*image).find(kText);
            QCOMPARE(image.has_value(), n >= 64);
        }
        const std::size_t headers = whole.size() - 64 * 7;
        for (std::size_t at = 16; at < whole.size(); at = at == 0x100 ? headers : at + 1) {
            std::string wrong = whole;
            wrong[at] = '\xff';
            const auto image = ElfImage::parse(bytesOf(wrong));
            QVERIFY(image);
            elfSymbols(*image).find(kText);
            image->at(kText);
        }
        QVERIFY(!ElfImage::parse(bytesOf("#!/bin/sh")));
    }

    void mappingsTellWhichFileTheyAreOf() {
        const std::string file = scene(false, true);
        const auto image = ElfImage::parse(bytesOf(file));
        const std::uint64_t offset = ElfWriter::offsetOf(0);
        QCOMPARE(fitOf(*image, {{kText, kText + 0x1000, offset}}), Fit::Exact);
        QCOMPARE(fitOf(*image, {{kText, kText + 0x2000, offset}}), Fit::Possible);
        QCOMPARE(fitOf(*image, {{kText + 0x1000, kText + 0x2000, offset}}), Fit::No);
        QCOMPARE(fitOf(*image, {{kText, kText + 0x1000, offset + 0x1000}}), Fit::No);
    }
};

QTEST_GUILESS_MAIN(TestElfImage)
#include "test_elf_image.moc"
