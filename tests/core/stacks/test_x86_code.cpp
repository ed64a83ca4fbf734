// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions as assemblers encode them (checked with objdump).
#include "core/stacks/x86_code.h"

#include <QTest>

using namespace golanes;

namespace {

// The bytes must live as long as what refers to them.
OrderedBytes bytesOf(const std::string& bytes) {
    return {std::as_bytes(std::span(bytes)), false, true};
}

bool endsWithCall(std::string instruction) {
    // Before it only what is no part of a call.
    const std::string code = std::string(x86::kLongestCall - instruction.size(), '\x90') + instruction;
    return x86::isBehindCall(bytesOf(code));
}

}  // namespace

class TestX86Code : public QObject {
    Q_OBJECT

  private slots:
    void callsOfAllForms() {
        QVERIFY(endsWithCall(std::string("\xe8\x10\x00\x00\x00", 5)));          // call rel32
        QVERIFY(endsWithCall("\xff\xd0"));                                      // call rax
        QVERIFY(endsWithCall("\x41\xff\xd4"));                                  // call r12
        QVERIFY(endsWithCall("\xff\x12"));                                      // call [rdx]
        QVERIFY(endsWithCall("\xff\x52\x18"));                                  // call [rdx+0x18]
        QVERIFY(endsWithCall("\xff\x54\x24\x08"));                              // call [rsp+8]
        QVERIFY(endsWithCall("\xff\x14\xc1"));                                  // call [rcx+rax*8]
        QVERIFY(endsWithCall(std::string("\xff\x15\x01\x02\x00\x00", 6)));      // call [rip+0x201]
        QVERIFY(endsWithCall(std::string("\xff\x90\x01\x02\x00\x00", 6)));      // call [rax+0x201]
        QVERIFY(endsWithCall(std::string("\xff\x94\x24\x00\x01\x00\x00", 7)));  // call [rsp+0x100]
        QVERIFY(endsWithCall(std::string("\xff\x14\x25\x00\x10\x00\x00", 7)));  // call [0x1000]
    }

    void otherInstructionsAreNone() {
        QVERIFY(!endsWithCall("\xff\xe0"));                              // jmp rax
        QVERIFY(!endsWithCall("\xff\xc0"));                              // inc eax
        QVERIFY(!endsWithCall(std::string("\xe9\x10\x00\x00\x00", 5)));  // jmp rel32
        QVERIFY(!endsWithCall("\xff\x52"));                              // cut: the displacement is missing
        QVERIFY(!endsWithCall("\xc3"));                                  // ret
        QVERIFY(!x86::isBehindCall(bytesOf("\xff\xd0")));                // fewer bytes than there may be
    }

    void targetsOfDirectCalls() {
        const std::string code("\x90\xe8\xfb\xff\xff\xff", 6);
        QCOMPARE(x86::directTarget(bytesOf(code), 1, 0x1006), std::uint64_t{0x1001});
        QCOMPARE(x86::directTarget(bytesOf(code), 0, 0x1005), std::uint64_t{0});
        QCOMPARE(x86::directTarget(bytesOf(code), 2, 0x1007), std::uint64_t{0});
    }

    void framePointersSetUpAndLeft() {
        const auto setup = [](const std::string& code) { return x86::framePointerSetup(bytesOf(code), 0); };
        QCOMPARE(setup("\x48\x89\xe5"), std::uint64_t{3});          // mov rbp, rsp
        QCOMPARE(setup("\x48\x8b\xec"), std::uint64_t{3});          // the same
        QCOMPARE(setup("\x48\x8d\x6c\x24\x40"), std::uint64_t{5});  // lea rbp, [rsp+0x40]
        QCOMPARE(setup(std::string("\x48\x8d\xac\x24\x00\x01\x00\x00", 8)), std::uint64_t{8});
        QCOMPARE(setup("\x48\x89\xe0\x90"), std::uint64_t{0});  // mov rax, rsp
        const auto left = [](const std::string& code) { return x86::frameLeft(bytesOf(code), 0); };
        QVERIFY(left("\x48\x83\xc4\x18\xc3"));                              // add rsp, 0x18; ret
        QVERIFY(left(std::string("\x48\x81\xc4\x00\x01\x00\x00\xc3", 8)));  // add rsp, 0x100; ret
        QVERIFY(!left("\x48\x83\xc4\x18\x5d"));                             // …; pop rbp
        QVERIFY(!left("\x48\x83\xec\x18\xc3"));                             // sub rsp
    }
};

QTEST_GUILESS_MAIN(TestX86Code)
#include "test_x86_code.moc"
