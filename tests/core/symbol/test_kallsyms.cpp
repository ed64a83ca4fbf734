// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols that stand in text: the kernel's list, and maps of code made at run time.
#include "core/symbol/kallsyms.h"

#include <QTest>

using namespace golanes;

namespace {

std::span<const std::byte> bytesOf(std::string_view s) {
    return std::as_bytes(std::span(s));
}

}  // namespace

class TestKallsyms : public QObject {
    Q_OBJECT

  private slots:
    void theKernelsList() {
        const std::string_view text =
            "ffffffff81000000 T startup\n"
            "ffffffff81000000 T _text\n"
            "ffffffff81000100 t local.isra.0\n"
            "nonsense\n"
            "ffffffff81000180 A absolute\n"
            "ffffffff81000200 W weak\n"
            "ffffffff81000300 T last_of_kernel\n"
            "ffffffffc0100000 t of_module\t[ext4]\n"
            "ffffffffc0100040 t more\t[ext4]\n";
        const SymbolList list = readKallsyms(bytesOf(text));
        QCOMPARE(list.find(0xffffffff80ffffff), std::string_view());
        QCOMPARE(list.find(0xffffffff81000000), std::string_view("_text"));
        QCOMPARE(list.find(0xffffffff810001ff), std::string_view("local.isra.0"));
        QCOMPARE(list.find(0xffffffff81000200), std::string_view("weak"));
        QCOMPARE(list.find(0xffffffff81001fff), std::string_view("last_of_kernel"));
        // Between the kernel and its modules lies nothing that is known.
        QCOMPARE(list.find(0xffffffff81002000), std::string_view());
        QCOMPARE(list.find(0xffffffffc010003f), std::string_view("of_module"));
        QCOMPARE(list.find(0xffffffffc0101fff), std::string_view("more"));
        QCOMPARE(list.find(0xffffffffc0102000), std::string_view());
        QCOMPARE(list.addressOf("_text"), 0xffffffff81000000);
    }

    void hiddenAddressesNameNothing() {
        QVERIFY(readKallsyms(bytesOf("0000000000000000 T _text\n0000000000000000 T other\n")).empty());
        QVERIFY(readKallsyms({}).empty());
    }

    void mapsOfMadeCode() {
        const SymbolList list = readPerfMap(bytesOf(
            "7f0000001000 40 LazyCompile:~f file.js:3\n7f0000001000 20 again\nbad\n7f0000002000 10 g"));
        QCOMPARE(list.find(0x7f0000001010), std::string_view("again"));
        QCOMPARE(list.find(0x7f0000001020), std::string_view());
        QCOMPARE(list.find(0x7f000000200f), std::string_view("g"));
        const SymbolList huge = readPerfMap(bytesOf("10 ffffffffffffffff all\n"));
        QCOMPARE(huge.find(0xfffffffffffffff0), std::string_view("all"));
    }

    // However many symbols lie around each other, asking stays quick, and the nearest are still found.
    void nestedSymbols() {
        std::string text;
        for (int i = 0; i < 1000; ++i) {
            text += QString("%1 %2 s%3\n").arg(i, 0, 16).arg(2000 - 2 * i, 0, 16).arg(i).toStdString();
        }
        const SymbolList list = readPerfMap(bytesOf(text));
        QCOMPARE(list.find(999), std::string_view("s999"));
        QCOMPARE(list.find(1003), std::string_view("s996"));
    }
};

QTEST_GUILESS_MAIN(TestKallsyms)
#include "test_kallsyms.moc"
