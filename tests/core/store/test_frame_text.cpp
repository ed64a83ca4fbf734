// SPDX-License-Identifier: GPL-3.0-or-later
// Code without a name is told by where it lies.
#include "core/store/frame_text.h"

#include <QTest>

using namespace golanes;

class TestFrameText : public QObject {
    Q_OBJECT

  private slots:
    void binariesByTheirFileName() {
        QCOMPARE(binaryText("/usr/lib/x86_64-linux-gnu/libc.so.6"), std::string("[libc.so.6]"));
        QCOMPARE(binaryText("[vdso]"), std::string("[vdso]"));
        QCOMPARE(binaryText("orders"), std::string("[orders]"));
        QCOMPARE(binaryText(""), std::string("[unknown]"));
    }

    void functionsByTheirNameOrElseTheirBinary() {
        PerfSymbols symbols;
        symbols.binaries.emplace_back().path = "/usr/lib/libc.so.6";
        symbols.functions.push_back({});
        symbols.functions.push_back({.name = symbols.strings.intern("malloc"), .binary = PerfBinaryIndex(0)});
        symbols.functions.push_back({.binary = PerfBinaryIndex(0)});
        QCOMPARE(functionText(symbols, PerfFunctionId(0)), std::string("[unknown]"));
        QCOMPARE(functionText(symbols, PerfFunctionId(1)), std::string("malloc"));
        QCOMPARE(functionText(symbols, PerfFunctionId(2)), std::string("[libc.so.6]"));
    }

    void framesByTheOffsetInTheFile() {
        PerfRecording perf;
        perf.mappings.push_back({.begin = 0x7f0000028000,
                                 .end = 0x7f0000100000,
                                 .fileOffset = 0x28000,
                                 .file = perf.strings.intern("/usr/lib/libc.so.6")});
        perf.mappings.push_back({.begin = 0xffffffff81000000,
                                 .end = 0xffffffffc0000000,
                                 .file = perf.strings.intern("[kernel.kallsyms]")});
        const auto told = [&](std::uint64_t address, PerfMappingIndex mapping) {
            return frameText(perf, {.address = address, .mapping = mapping});
        };
        QCOMPARE(told(0x7f0000029f2a, PerfMappingIndex(0)), std::string("[libc.so.6]+0x29f2a"));
        QCOMPARE(told(0xffffffff81000010, PerfMappingIndex(1)),
                 std::string("[kernel.kallsyms] 0xffffffff81000010"));
        QCOMPARE(told(0x1234, PerfMappingIndex()), std::string("0x1234"));
    }
};

QTEST_GUILESS_MAIN(TestFrameText)
#include "test_frame_text.moc"
