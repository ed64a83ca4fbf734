// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/code_line.h"
#include "core/symbol/dwarf_file.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// Functions, lines and inlined calls of C, C++, Rust and the like, by the DWARF of a file (versions 2 to 5).
// For any number of threads. Texts live as long as it does.
class DwarfLines {
  public:
    // Null when the file holds no lines or functions. It may be null.
    static std::unique_ptr<DwarfLines> of(std::shared_ptr<const DwarfFile> file);

    // Appends the function at an address of the file and the calls inlined there, the innermost first. False
    // when it knows none there.
    bool resolve(std::uint64_t address, std::vector<CodeLine>& lines);

  private:
    struct Range {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint32_t index = 0;  // of units_, or of Unit::functions
    };
    struct Unit {
        Dwarf_Die die;
        bool read = false;
        std::vector<Dwarf_Die> functions;
        std::vector<Range> ranges;  // of the functions, by begin
    };

    explicit DwarfLines(std::shared_ptr<const DwarfFile> file);
    void findUnits();
    void readFunctions(Unit& unit);
    void readFunctionsBelow(Dwarf_Die parent, Unit& unit, int depth);
    // Calls f(begin, end) for all addresses of an entry.
    template <class F>
    void forEachRange(Dwarf_Die& die, F&& f);
    enum class Hold : std::uint8_t { Yes, No, Untold };
    Hold holds(Dwarf_Die& die, std::uint64_t address);
    bool innermostInlined(Dwarf_Die in, std::uint64_t address, Dwarf_Die& found, int depth);
    static const Range* find(std::span<const Range> ranges, std::uint64_t address);
    CodeLine lineAt(Unit& unit, std::uint64_t address) const;
    CodeLine callOf(Unit& unit, Dwarf_Die& inlined) const;

    std::shared_ptr<const DwarfFile> file_;
    // What may be looked at in all, for files whose entries or ranges lie over each other.
    std::uint64_t stepsLeft_;
    std::vector<Unit> units_;
    std::vector<Range> ranges_;  // of the units, by begin
};

}  // namespace golanes
