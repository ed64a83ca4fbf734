// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a source of names. The last byte says as what: as an ELF file, with the table of functions
// that Go may have left in it; as the kernel's list of symbols; as a map of made code; as a mangled name; as
// an expression of call frame information.
#include "core/stacks/go_code.h"
#include "core/symbol/dwarf_expression.h"
#include "core/symbol/elf_symbols.h"
#include "core/symbol/go_program.h"
#include "core/symbol/kallsyms.h"
#include "core/symbol/shown_name.h"
#include "tests/fuzz/fuzz_support.h"

#include <cstdlib>

namespace {

using namespace golanes;

// What stacks are made right by.
void askCode(const ElfImage& image, const GoProgram& go, std::uint64_t near) {
    const auto code = GoCode::of(image, go);
    if (!code) return;
    for (std::uint64_t pc = near; pc < near + 0x100; pc += 7) {
        const GoCode::Site site = code->at(pc);
        code->atReturn(pc);
        code->followsCall(pc);
        code->returnFrom(code->calledBefore(pc), site.entry);
    }
}

void askElf(std::span<const std::byte> bytes) {
    const auto image = ElfImage::parse(bytes);
    if (!image) {
        if (image.error().message.empty()) std::abort();
        return;
    }
    const SymbolList symbols = elfSymbols(*image);
    const auto go = GoProgram::find(*image, symbols.addressOf("runtime.text"));
    std::uint64_t steps = 100'000;
    std::vector<CodeLine> lines;
    for (const ElfImage::Segment& s : image->segments()) {
        for (std::uint64_t i = 0; i < 16; ++i) {
            const std::uint64_t address = s.address + s.memoryBytes / 16 * i;
            symbols.find(address);
            if (go) go->resolve(address, lines, steps);
        }
    }
    for (std::uint64_t i = 0; go && i < std::min<std::uint64_t>(go->functions().functionCount(), 64); ++i) {
        const auto f = go->functions().function(i);
        for (std::uint64_t pc = 0; pc < 0x200; pc += 0x20) go->resolve(f.entry + pc, lines, steps);
        askCode(*image, *go, f.entry);
    }
    for (const CodeLine& l : lines) shownGoName(l.function);
}

void askList(const SymbolList& list, std::uint64_t near) {
    for (std::uint64_t i = 0; i < 16; ++i) list.find(near + i * 0x40);
    list.addressOf("_text");
}

// As the operations of a call frame expression.
void askExpression(std::span<const std::byte> bytes) {
    std::vector<Dwarf_Op> operations;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        operations.push_back({.atom = std::to_integer<std::uint8_t>(bytes[i]),
                              .number = std::to_integer<std::uint64_t>(bytes[i + 1]) << (i % 57),
                              .number2 = i,
                              .offset = i});
    }
    FrameRegisters registers;
    registers.set(FrameRegisters::kStackPointer, bytes.size());
    evaluate(operations, registers, 0x1000, [](std::uint64_t address, std::uint64_t& word) {
        word = ~address;
        return address % 3 != 0;
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return -1;
    const auto bytes = golanes::fuzz::bytesOf(data, size - 1);
    const std::string_view text(reinterpret_cast<const char*>(data), size - 1);
    switch (data[size - 1] % 5) {
        case 0:
            askElf(bytes);
            break;
        case 1:
            askList(golanes::readKallsyms(bytes), 0xffffffff81000000);
            break;
        case 2:
            askList(golanes::readPerfMap(bytes), 0x1000);
            break;
        case 3:
            golanes::shownName(text, golanes::PerfCodeKind::Native);
            golanes::shownGoName(text);
            break;
        default:
            askExpression(bytes);
    }
    return 0;
}
