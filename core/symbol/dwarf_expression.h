// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/dwarf_frames.h"

#include <cstdint>
#include <optional>
#include <span>

namespace golanes {

// What a DWARF expression of call frame information comes to. Known are the operations that compilers and
// linkers use there; there are no jumps, so that none takes longer than it is long.
struct ExpressionResult {
    std::uint64_t value = 0;
    bool isValue = false;  // of the register itself; else the address where it is saved
};
std::optional<ExpressionResult> evaluate(std::span<const Dwarf_Op> expression,
                                         const FrameRegisters& registers,
                                         std::optional<std::uint64_t> frameAddress,
                                         const DwarfFrames::Memory& memory);

}  // namespace golanes
