// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/elf_symbols.h"

#include <algorithm>
#include <limits>

namespace golanes {

namespace {

enum SymbolType : std::uint8_t { kNoType = 0, kFunction = 2, kIndirectFunction = 10 };

// Marks of where code and data begin (ABI supplements of ARM, AArch64 and RISC-V), not names.
bool isMappingSymbol(const ElfImage& image, std::string_view name) {
    const bool has = image.machine() == ElfImage::kArm || image.machine() == ElfImage::kAArch64 ||
                     image.machine() == ElfImage::kRiscV;
    return has && name.starts_with('$');
}

SymbolList::Binding bindingOf(std::uint8_t info) {
    const int binding = info >> 4;
    if (binding == 0) return SymbolList::Binding::Local;
    return binding == 2 ? SymbolList::Binding::Weak : SymbolList::Binding::Global;
}

bool isCode(const ElfImage& image, std::uint8_t type, std::uint16_t section) {
    if (section == 0) return false;  // defined elsewhere
    if (type == kFunction || type == kIndirectFunction) return true;
    // Labels of assembly.
    return type == kNoType && section < image.sections().size() && image.sections()[section].executable();
}

SymbolList listOf(const ElfImage& image, const ElfImage::Section& table) {
    const OrderedBytes symbols = image.contents(table);
    if (table.link >= image.sections().size()) return {};
    const OrderedBytes names = image.contents(image.sections()[table.link]);
    if (names.size() > std::numeric_limits<std::uint32_t>::max()) return {};
    const bool wide = image.file().is64();
    const std::uint64_t stride = wide ? 24 : 16;
    std::vector<SymbolList::Symbol> list;
    for (std::uint64_t at = 0; symbols.holds(at, stride); at += stride) {
        const std::uint8_t info = symbols.u8(at + (wide ? 4 : 12));
        const auto type = static_cast<std::uint8_t>(info & 15);
        if (!isCode(image, type, symbols.u16(at + (wide ? 6 : 14)))) continue;
        SymbolList::Symbol s;
        s.name = symbols.u32(at);
        s.begin = symbols.word(at + (wide ? 8 : 4));
        // The lowest bit of a function's address tells ARM that it is Thumb code.
        if (image.machine() == ElfImage::kArm && type == kFunction) s.begin &= ~std::uint64_t{1};
        s.end = s.begin + symbols.word(at + (wide ? 16 : 8));
        if (s.end < s.begin) s.end = s.begin;
        s.binding = bindingOf(info);
        if (names.u8(s.name) == 0 || isMappingSymbol(image, names.text(s.name))) continue;
        list.push_back(s);
    }
    const auto* text = reinterpret_cast<const char*>(names.bytes().data());
    return SymbolList::make(std::move(list), {text, names.bytes().size()}, std::string_view("\0", 1));
}

}  // namespace

SymbolList elfSymbols(const ElfImage& image) {
    for (const auto type : {ElfImage::kSymbols, ElfImage::kDynamicSymbols}) {
        // There is one of each at most.
        const auto table = std::ranges::find(image.sections(), type, &ElfImage::Section::type);
        if (table == image.sections().end()) continue;
        SymbolList list = listOf(image, *table);
        if (!list.empty()) return list;
    }
    return {};
}

}  // namespace golanes
