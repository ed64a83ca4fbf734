// SPDX-License-Identifier: GPL-3.0-or-later
// From a function without a frame pointer to its caller, by the call frame information of a small library.
// Its source stands beside it (shapes.cpp.txt); its code, as objdump shows it: `measure` at 0x1020 has no
// frame, and is called at 0x107f by `plain_c`, whose frame takes 0x18 bytes from 0x1074 on.
#include "core/symbol/binary.h"
#include "core/symbol/dwarf_expression.h"
#include "core/symbol/dwarf_frames.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <dwarf.h>

#include <map>

using namespace golanes;
using namespace golanes::test;
using Step = DwarfFrames::Step;

namespace {

constexpr std::uint64_t kStack = 0x7fff0000;

// Words of a stack.
DwarfFrames::Memory memoryOf(std::map<std::uint64_t, std::uint64_t> words) {
    return [words = std::move(words)](std::uint64_t address, std::uint64_t& word) {
        const auto it = words.find(address);
        if (it != words.end()) word = it->second;
        return it != words.end();
    };
}

FrameRegisters at(std::uint64_t pc) {
    FrameRegisters registers;
    registers.set(FrameRegisters::kReturnAddress, pc);
    registers.set(FrameRegisters::kStackPointer, kStack);
    registers.set(FrameRegisters::kFramePointer, 0x1234);
    return registers;
}

}  // namespace

class TestDwarfFrames : public QObject {
    Q_OBJECT

    std::shared_ptr<const Binary> binary_;

  private slots:
    void initTestCase() {
        Job job;
        const auto binary = Binary::open(fixture("symbol/shapes-dwarf5.so.zst"), job);
        QVERIFY(binary);
        binary_ = *binary;
        QVERIFY(binary_->frames());
    }

    void fromAFunctionToItsCallers() {
        const auto memory = memoryOf({{kStack, 0x1084}, {kStack + 0x20, 0x5555}});
        FrameRegisters registers = at(0x1044);
        QCOMPARE(binary_->frames()->step(0x1044, registers, memory), Step::Done);
        QCOMPARE(registers.pc(), std::uint64_t{0x1084});
        QCOMPARE(registers.sp(), kStack + 8);
        // It saves no other register.
        QCOMPARE(registers.fp(), std::uint64_t{0x1234});
        QCOMPARE(binary_->frames()->step(registers.pc() - 1, registers, memory), Step::Done);
        QCOMPARE(registers.pc(), std::uint64_t{0x5555});
        QCOMPARE(registers.sp(), kStack + 0x28);
    }

    void throughTheLinkersCode() {
        // At 0x1016 the entry of the table has pushed a word.
        FrameRegisters registers = at(0x1016);
        QCOMPARE(binary_->frames()->step(0x1016, registers, memoryOf({{kStack, 0x1084}})), Step::Done);
        QCOMPARE(registers.pc(), std::uint64_t{0x1084});
        registers = at(0x101b);
        QCOMPARE(binary_->frames()->step(0x101b, registers, memoryOf({{kStack + 8, 0x1084}})), Step::Done);
        QCOMPARE(registers.pc(), std::uint64_t{0x1084});
    }

    void whatIsNotTold() {
        FrameRegisters registers = at(0x9000);
        QCOMPARE(binary_->frames()->step(0x9000, registers, memoryOf({})), Step::Unknown);
        QCOMPARE(registers.pc(), std::uint64_t{0x9000});
        registers = at(0x1044);
        QCOMPARE(binary_->frames()->step(0x1044, registers, memoryOf({})), Step::End);
        QCOMPARE(registers.pc(), std::uint64_t{0x1044});
    }

    void expressions() {
        const auto valueOf = [](std::vector<Dwarf_Op> operations) {
            const auto result = evaluate(operations, at(0x101b), 0x500, memoryOf({{0x508, 42}}));
            return result ? result->value : ~std::uint64_t{0};
        };
        const auto op = [](std::uint8_t atom, std::uint64_t number = 0) {
            return Dwarf_Op{atom, number, 0, 0};
        };
        QCOMPARE(valueOf({op(DW_OP_breg7, 8)}), kStack + 8);
        QCOMPARE(valueOf({op(DW_OP_call_frame_cfa), op(DW_OP_plus_uconst, 8), op(DW_OP_deref)}),
                 std::uint64_t{42});
        QCOMPARE(valueOf({op(DW_OP_lit11), op(DW_OP_lit3), op(DW_OP_shl)}), std::uint64_t{88});
        QCOMPARE(valueOf({op(DW_OP_lit11), op(DW_OP_lit3), op(DW_OP_ge)}), std::uint64_t{1});
        // Unknown registers, missing operands, jumps.
        for (const std::uint8_t wrong : {DW_OP_breg3, DW_OP_plus, DW_OP_deref, DW_OP_skip, DW_OP_breg31})
            QCOMPARE(valueOf({op(wrong)}), ~std::uint64_t{0});
        QCOMPARE(valueOf({}), ~std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestDwarfFrames)
#include "test_dwarf_frames.moc"
