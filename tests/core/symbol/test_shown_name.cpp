// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people write them. The Rust ones are those of the test suite of rustc-demangle and of RFC 2603.
#include "core/symbol/shown_name.h"

#include <QTest>

using namespace golanes;

class TestShownName : public QObject {
    Q_OBJECT

  private slots:
    void names_data() {
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<bool>("isGo");
        QTest::addColumn<QString>("shown");
        const auto go = [](const char* symbol, const char* shown) {
            QTest::newRow(symbol) << symbol << true << shown;
        };
        go("runtime.goexit.abi0", "runtime.goexit");
        go("main.(*service).worker", "main.(*service).worker");
        go("main.main.func9", "main.main.func9");
        go("slices.pdqsortCmpFunc[go.shape.struct { a []int }]", "slices.pdqsortCmpFunc[...]");
        go("x.(*queue[go.shape.int]).push[go.shape.string]", "x.(*queue[...]).push[...]");
        go("gopkg.in/yaml%2ev3.Marshal", "gopkg.in/yaml.v3.Marshal");
        go("x.100%", "x.100%");
        go("type:.eq.net.dialResult\u00b71", "type:.eq.net.dialResult.1");
        go("a\u2215b.f", "a/b.f");
        go("odd]name[", "odd]name[");
        const auto native = [](const char* symbol, const char* shown) {
            QTest::newRow(symbol) << symbol << false << shown;
        };
        native("_ZN4Lane4drawEv", "Lane::draw()");
        native("_ZNSt6vectorIiSaIiEE9push_backERKi",
               "std::vector<int, std::allocator<int> >::push_back(int const&)");
        native("main", "main");
        native("_Znonsense", "_Znonsense");
        native("_ZN5alloc3fmt6format17h0123456789abcdefE", "alloc::fmt::format");
        native(
            "_ZN4core3ptr85drop_in_place$LT$std..rt..lang_start$LT$$LP$$RP$$GT$..$u7b$$u7b$closure$u7d$$u7d$$"
            "GT$17hffeeddccbbaa9988E",
            "core::ptr::drop_in_place<std::rt::lang_start<()>::{{closure}}>");
        native("_RNvC6_123foo3bar", "123foo::bar");
        native("_RNqCs4fqI2P2rA04_11utf8_identsu30____7hkackfecea1cbdathfdh9hlq6y",
               "utf8_idents::\u10e1\u10d0\u10ed\u10db\u10d4\u10da\u10d0\u10d3_"
               "\u10d2\u10d4\u10db\u10e0\u10d8\u10d4\u10da\u10d8_\u10e1\u10d0\u10d3\u10d8\u10da\u10d8");
        native("_RNCNCNgCs6DXkGYLi8lr_2cc5spawn00B5_", "cc::spawn::{closure#0}::{closure#0}");
        native(
            "_RNCINkXs25_NgCsbmNqQUJIY6D_4core5sliceINyB9_4IterhENuNgNoBb_"
            "4iter8iterator8Iterator9rpositionNCNgNpB9_"
            "6memchr7memrchrs_0E0Bb_",
            "<core::slice::Iter<u8> as "
            "core::iter::iterator::Iterator>::rposition::<core::slice::memchr::memrchr::"
            "{closure#1}>::{closure#0}");
        native(
            "_RINbNbCskIICzLVPPb_5alloc5alloc8box_freeDINbNiB4_5boxed5FnBoxuEp6OutputuEL_ECs1iopQbuBiw2_3std",
            "alloc::alloc::box_free::<dyn alloc::boxed::FnBox<(), Output = ()>>");
        native("_RINtC8arrayvec8ArrayVechKj7b_E", "arrayvec::ArrayVec::<u8, 123>");
        native("_RMC0INtC8arrayvec8ArrayVechKj7b_E", "<arrayvec::ArrayVec<u8, 123>>");
    }
    void names() {
        QFETCH(QString, symbol);
        QFETCH(bool, isGo);
        QFETCH(QString, shown);
        const std::string name =
            shownName(symbol.toStdString(), isGo ? PerfCodeKind::Go : PerfCodeKind::Native);
        QCOMPARE(QString::fromStdString(name), shown);
    }

    void theKernelsNamesStay() {
        QCOMPARE(shownName("finish_task_switch.isra.0", PerfCodeKind::Kernel),
                 std::string("finish_task_switch.isra.0"));
    }

    // Each part is twice the one before it: written out it would be longer than any memory.
    void namesThatExplodeStay() {
        std::string symbol = "_Z1f1A";
        std::string part = "S_";
        for (int i = 0; i < 60; ++i) {
            symbol += "1BI" + part + part + "E";
            part = "S" + std::string(1, static_cast<char>(i < 10 ? '0' + i : 'A' + i % 26)) + "_";
        }
        QCOMPARE(shownName(symbol, PerfCodeKind::Native), symbol);
        // References of Rust's that name themselves over and over.
        std::string rust = "_RIC1a";
        for (int i = 0; i < 40; ++i) rust += "TB5_B5_E";
        QVERIFY(shownName(rust, PerfCodeKind::Native).size() < 20'000);
        QCOMPARE(demangledRust("_RNvB_1a"), std::string());
        QCOMPARE(demangledRust("_R" + std::string(100'000, 'N')), std::string());
    }
};

QTEST_GUILESS_MAIN(TestShownName)
#include "test_shown_name.moc"
