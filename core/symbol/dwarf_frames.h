// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/dwarf_file.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>

namespace golanes {

// Registers of x86-64 by DWARF's numbers (System V ABI, figure 3.36), as far as they are known.
struct FrameRegisters {
    static constexpr unsigned kFramePointer = 6;
    static constexpr unsigned kStackPointer = 7;
    static constexpr unsigned kReturnAddress = 16;  // where the code goes on

    std::array<std::uint64_t, 17> values{};
    std::uint32_t known = 0;  // a bit each

    bool knows(unsigned n) const { return n < values.size() && (known >> n & 1) != 0; }
    void set(unsigned n, std::uint64_t value) {
        values[n] = value;
        known |= 1u << n;
    }
    std::uint64_t pc() const { return values[kReturnAddress]; }
    std::uint64_t sp() const { return values[kStackPointer]; }
    std::uint64_t fp() const { return values[kFramePointer]; }
};

// How to get from a function to its caller, by the call frame information of a file (.eh_frame,
// .debug_frame). For any number of threads.
class DwarfFrames {
  public:
    // Reads the word of the stack at an address; false when it is not known.
    using Memory = std::function<bool(std::uint64_t address, std::uint64_t& word)>;

    // Null when the file, of a program for x86-64, holds no such information. It may be null.
    static std::unique_ptr<DwarfFrames> of(std::shared_ptr<const DwarfFile> file);
    ~DwarfFrames();

    enum class Step : std::uint8_t {
        Done,
        End,      // the function has no caller, or memory does not hold what is needed
        Unknown,  // nothing is told of the address
    };
    // Changes the registers, when it is done, to those that the caller will have; `address` is that of the
    // code in the file (of a caller, of its call).
    Step step(std::uint64_t address, FrameRegisters& registers, const Memory& memory);

  private:
    explicit DwarfFrames(std::shared_ptr<const DwarfFile> file);
    static Step stepBy(Dwarf_CFI* cfi, std::uint64_t address, FrameRegisters& registers,
                       const Memory& memory);

    std::shared_ptr<const DwarfFile> file_;
    Dwarf_CFI* exceptions_ = nullptr;  // .eh_frame
    Dwarf_CFI* debug_ = nullptr;       // .debug_frame; belongs to libdw
};

}  // namespace golanes
