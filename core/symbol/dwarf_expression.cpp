// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/dwarf_expression.h"

#include <dwarf.h>

#include <vector>

namespace golanes {

namespace {

// One expression while it is worked out.
class Machine {
  public:
    Machine(const FrameRegisters& registers, std::optional<std::uint64_t> frameAddress,
            const DwarfFrames::Memory& memory)
        : registers_(registers), frameAddress_(frameAddress), memory_(memory) {}

    // False when it cannot be done.
    bool run(const Dwarf_Op& op) {
        if (op.atom >= DW_OP_lit0 && op.atom <= DW_OP_lit31) return push(op.atom - DW_OP_lit0);
        if (op.atom >= DW_OP_breg0 && op.atom <= DW_OP_breg31)
            return pushRegister(op.atom - DW_OP_breg0, op.number);
        if (op.atom >= DW_OP_reg0 && op.atom <= DW_OP_reg31) {
            isValue_ = true;
            return pushRegister(op.atom - DW_OP_reg0, 0);
        }
        switch (op.atom) {
            case DW_OP_bregx:
                return pushRegister(op.number, op.number2);
            case DW_OP_regx:
                isValue_ = true;
                return pushRegister(op.number, 0);
            case DW_OP_call_frame_cfa:
                return frameAddress_ && push(*frameAddress_);
            case DW_OP_addr:
            case DW_OP_const1u:
            case DW_OP_const2u:
            case DW_OP_const4u:
            case DW_OP_const8u:
            case DW_OP_constu:
            case DW_OP_const1s:
            case DW_OP_const2s:
            case DW_OP_const4s:
            case DW_OP_const8s:
            case DW_OP_consts:
                return push(op.number);
            case DW_OP_plus_uconst:
                return !stack_.empty() && push(pop() + op.number);
            case DW_OP_deref:
                return deref();
            case DW_OP_stack_value:
                isValue_ = true;
                return true;
            case DW_OP_nop:
                return true;
            default:
                return combine(op.atom);
        }
    }
    std::optional<ExpressionResult> result() const {
        if (stack_.empty()) return std::nullopt;
        return ExpressionResult{stack_.back(), isValue_};
    }

  private:
    bool push(std::uint64_t value) {
        stack_.push_back(value);
        return true;
    }
    std::uint64_t pop() {
        const std::uint64_t value = stack_.back();
        stack_.pop_back();
        return value;
    }
    bool pushRegister(std::uint64_t n, std::uint64_t offset) {
        return n < registers_.values.size() && registers_.knows(static_cast<unsigned>(n)) &&
               push(registers_.values[n] + offset);
    }
    bool deref() {
        std::uint64_t word = 0;
        return !stack_.empty() && memory_(pop(), word) && push(word);
    }
    // What procedure linkage tables need: (rsp + 8) + (((rip & 15) >= 11) << 3).
    bool combine(std::uint8_t operation) {
        if (stack_.size() < 2) return false;
        const std::uint64_t b = pop();
        const std::uint64_t a = pop();
        switch (operation) {
            case DW_OP_plus:
                return push(a + b);
            case DW_OP_minus:
                return push(a - b);
            case DW_OP_and:
                return push(a & b);
            case DW_OP_shl:
                return push(b < 64 ? a << b : 0);
            case DW_OP_ge:
                return push(static_cast<std::int64_t>(a) >= static_cast<std::int64_t>(b));
            default:
                return false;
        }
    }

    const FrameRegisters& registers_;
    std::optional<std::uint64_t> frameAddress_;
    const DwarfFrames::Memory& memory_;
    std::vector<std::uint64_t> stack_;
    bool isValue_ = false;
};

}  // namespace

std::optional<ExpressionResult> evaluate(std::span<const Dwarf_Op> expression,
                                         const FrameRegisters& registers,
                                         std::optional<std::uint64_t> frameAddress,
                                         const DwarfFrames::Memory& memory) {
    Machine machine(registers, frameAddress, memory);
    for (const Dwarf_Op& op : expression) {
        if (!machine.run(op)) return std::nullopt;
    }
    return machine.result();
}

}  // namespace golanes
