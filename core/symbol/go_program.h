// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/code_line.h"
#include "core/symbol/elf_image.h"
#include "core/symbol/go_pclntab.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace golanes {

// What Go left in an ELF file about its code, whatever it was stripped of. Refers to the bytes of the image.
class GoProgram {
  public:
    // Nothing when the file holds no Go code. `runtimeText`: the address of the symbol runtime.text, 0 when
    // there is none.
    static std::optional<GoProgram> find(const ElfImage& image, std::uint64_t runtimeText);

    const GoPclntab& functions() const { return table_; }
    // "go1.24.3"; "" before Go 1.13, which did not note it.
    const std::string& version() const { return version_; }

    // Appends the function at an address of the file and the calls inlined there, the innermost first.
    // False when the address belongs to no Go function.
    bool resolve(std::uint64_t address, std::vector<CodeLine>& lines, std::uint64_t& steps) const;

    // Steps that resolving n addresses may take: far more than any real program needs.
    static std::uint64_t stepsFor(std::size_t addresses) {
        return 1'000'000 + 20'000 * std::uint64_t{addresses};
    }

  private:
    // How a list of inlined calls is stored, and how it is found.
    struct InlineFormat {
        std::uint32_t pcData = 2;
        std::uint32_t funcData = 3;
        std::uint64_t stride = 16;
        std::uint64_t name = 4;      // offset of the name's offset
        std::uint64_t parentPc = 8;  // of the address of the call, from the function's entry
    };

    std::optional<InlineFormat> inlineFormat() const;
    // The list of calls inlined into the function, up to the end of its segment; empty when it has none.
    OrderedBytes inlinedCalls(const GoPclntab::Function& f, std::uint64_t base) const;
    // Where go:func.* is, which places of lists count from; 0 when it cannot be told.
    std::uint64_t findFunctionData(const std::vector<std::uint64_t>& moduleData) const;

    ElfImage image_;
    GoPclntab table_;
    std::string version_;
    std::optional<InlineFormat> inlines_;
    std::uint64_t functionData_ = 0;  // until Go 1.17 lists are found by their addresses
};

}  // namespace golanes
