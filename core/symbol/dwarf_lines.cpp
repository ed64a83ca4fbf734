// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/dwarf_lines.h"

#include <dwarf.h>

#include <algorithm>

namespace golanes {

namespace {

// Entries nest as namespaces, types and blocks do.
constexpr int kDeepest = 64;
constexpr std::uint64_t kStepsPerByte = 4;
constexpr std::uint64_t kStepsAtLeast = 1'000'000;

bool mayHoldFunctions(int tag) {
    switch (tag) {
        case DW_TAG_namespace:
        case DW_TAG_module:
        case DW_TAG_structure_type:
        case DW_TAG_class_type:
        case DW_TAG_union_type:
        case DW_TAG_enumeration_type:
            return true;
        default:
            return false;
    }
}

std::uint64_t number(Dwarf_Die& die, unsigned attribute) {
    Dwarf_Attribute found;
    Dwarf_Word value = 0;
    if (!dwarf_attr(&die, attribute, &found) || dwarf_formudata(&found, &value) != 0) return 0;
    return value;
}

std::string_view orNothing(const char* text) {
    return text ? std::string_view(text) : std::string_view();
}

// The folder of files that are in none is ".".
std::string_view fileName(const char* text) {
    const std::string_view file = orNothing(text);
    return file.starts_with("./") ? file.substr(2) : file;
}

// As the linker knows it, which tells more; else as the source does.
std::string_view nameOf(Dwarf_Die& die) {
    for (const unsigned attribute : {DW_AT_linkage_name, DW_AT_MIPS_linkage_name}) {
        Dwarf_Attribute found;
        if (dwarf_attr_integrate(&die, attribute, &found)) return orNothing(dwarf_formstring(&found));
    }
    return orNothing(dwarf_diename(&die));
}

// Its code is described in a file of its own.
bool isSkeleton(Dwarf_Die& unit) {
    return dwarf_hasattr(&unit, DW_AT_dwo_name) || dwarf_hasattr(&unit, DW_AT_GNU_dwo_name);
}

}  // namespace

std::unique_ptr<DwarfLines> DwarfLines::of(std::shared_ptr<const DwarfFile> file) {
    if (!file || !file->dwarf()) return nullptr;
    return std::unique_ptr<DwarfLines>(new DwarfLines(std::move(file)));
}

DwarfLines::DwarfLines(std::shared_ptr<const DwarfFile> file)
    : file_(std::move(file)), stepsLeft_(kStepsAtLeast + kStepsPerByte * file_->bytes()) {
    const std::scoped_lock lock(file_->mutex());
    findUnits();
}

template <class F>
void DwarfLines::forEachRange(Dwarf_Die& die, F&& f) {
    Dwarf_Addr base = 0;
    Dwarf_Addr begin = 0;
    Dwarf_Addr end = 0;
    std::ptrdiff_t next = 0;
    while (stepsLeft_ > 0 && (next = dwarf_ranges(&die, next, &base, &begin, &end)) > 0) {
        --stepsLeft_;
        if (begin < end) f(begin, end);
    }
}

void DwarfLines::findUnits() {
    Dwarf_CU* cu = nullptr;
    Dwarf_Half version = 0;
    std::uint8_t type = 0;
    Dwarf_Die die;
    // Without a place for its other part, which would be looked for in other files.
    while (stepsLeft_ > 0 && dwarf_get_units(file_->dwarf(), cu, &cu, &version, &type, &die, nullptr) == 0) {
        --stepsLeft_;
        if (type != DW_UT_compile || isSkeleton(die)) continue;
        const auto index = static_cast<std::uint32_t>(units_.size());
        units_.emplace_back().die = die;
        forEachRange(die, [&](std::uint64_t b, std::uint64_t e) { ranges_.push_back({b, e, index}); });
    }
    std::ranges::sort(ranges_, {}, &Range::begin);
}

void DwarfLines::readFunctions(Unit& unit) {
    unit.read = true;
    readFunctionsBelow(unit.die, unit, 0);
    std::ranges::sort(unit.ranges, {}, &Range::begin);
}

void DwarfLines::readFunctionsBelow(Dwarf_Die parent, Unit& unit, int depth) {
    Dwarf_Die die;
    if (depth == kDeepest || dwarf_child(&parent, &die) != 0) return;
    do {
        if (stepsLeft_ == 0) return;
        --stepsLeft_;
        const int tag = dwarf_tag(&die);
        if (mayHoldFunctions(tag)) readFunctionsBelow(die, unit, depth + 1);
        if (tag != DW_TAG_subprogram) continue;
        const auto index = static_cast<std::uint32_t>(unit.functions.size());
        const std::size_t before = unit.ranges.size();
        forEachRange(die, [&](std::uint64_t b, std::uint64_t e) { unit.ranges.push_back({b, e, index}); });
        if (unit.ranges.size() > before) unit.functions.push_back(die);
    } while (dwarf_siblingof(&die, &die) == 0);
}

const DwarfLines::Range* DwarfLines::find(std::span<const Range> ranges, std::uint64_t address) {
    const auto after = std::ranges::upper_bound(ranges, address, {}, &Range::begin);
    if (after == ranges.begin()) return nullptr;
    const Range& range = *std::prev(after);
    return address < range.end ? &range : nullptr;
}

DwarfLines::Hold DwarfLines::holds(Dwarf_Die& die, std::uint64_t address) {
    Hold hold = Hold::Untold;
    forEachRange(die, [&](std::uint64_t b, std::uint64_t e) {
        if (hold != Hold::Yes) hold = b <= address && address < e ? Hold::Yes : Hold::No;
    });
    return hold;
}

// The inlined call in `in` that the address belongs to, whatever blocks are between; not one in another.
bool DwarfLines::innermostInlined(Dwarf_Die in, std::uint64_t address, Dwarf_Die& found, int depth) {
    Dwarf_Die die;
    if (depth == kDeepest || dwarf_child(&in, &die) != 0) return false;
    do {
        if (stepsLeft_ == 0) return false;
        --stepsLeft_;
        const int tag = dwarf_tag(&die);
        if (tag == DW_TAG_inlined_subroutine && holds(die, address) == Hold::Yes) {
            found = die;
            return true;
        }
        // GCC 12 writes lists for blocks that end before they begin.
        const bool block = tag == DW_TAG_lexical_block && holds(die, address) != Hold::No;
        if (block && innermostInlined(die, address, found, depth + 1)) return true;
    } while (dwarf_siblingof(&die, &die) == 0);
    return false;
}

CodeLine DwarfLines::lineAt(Unit& unit, std::uint64_t address) const {
    CodeLine code;
    Dwarf_Line* line = file_->linesFit() ? dwarf_getsrc_die(&unit.die, address) : nullptr;
    int number = 0;
    if (!line || dwarf_lineno(line, &number) != 0) return code;
    code.file = fileName(dwarf_linesrc(line, nullptr, nullptr));
    code.line = number > 0 ? static_cast<std::uint32_t>(number) : 0;
    return code;
}

// Where the inlined function was called.
CodeLine DwarfLines::callOf(Unit& unit, Dwarf_Die& inlined) const {
    CodeLine code;
    Dwarf_Files* files = nullptr;
    std::size_t count = 0;
    const std::uint64_t file = number(inlined, DW_AT_call_file);
    if (file_->linesFit() && dwarf_getsrcfiles(&unit.die, &files, &count) == 0 && file < count)
        code.file = fileName(dwarf_filesrc(files, file, nullptr, nullptr));
    code.line = static_cast<std::uint32_t>(number(inlined, DW_AT_call_line));
    return code;
}

bool DwarfLines::resolve(std::uint64_t address, std::vector<CodeLine>& lines) {
    const std::scoped_lock lock(file_->mutex());
    const Range* inUnit = find(ranges_, address);
    if (!inUnit) return false;
    Unit& unit = units_[inUnit->index];
    if (!unit.read) readFunctions(unit);
    const Range* inFunction = find(unit.ranges, address);
    if (!inFunction) return false;

    // From the outermost inwards: each tells where it was called, so who called it is known then.
    CodeLine here = lineAt(unit, address);
    Dwarf_Die function = unit.functions[inFunction->index];
    std::vector<CodeLine> outermost;
    Dwarf_Die inlined;
    while (outermost.size() < kDeepest && innermostInlined(function, address, inlined, 0)) {
        CodeLine call = callOf(unit, inlined);
        call.function = nameOf(function);
        call.inlined = !outermost.empty();
        outermost.push_back(call);
        function = inlined;
    }
    here.function = nameOf(function);
    here.inlined = !outermost.empty();
    outermost.push_back(here);
    if (here.function.empty()) return false;
    for (CodeLine& line : outermost) line.native = true;
    lines.insert(lines.end(), outermost.rbegin(), outermost.rend());
    return true;
}

}  // namespace golanes
