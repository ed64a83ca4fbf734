// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/ordered_bytes.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace golanes {

// The table that Go's runtime walks stacks with, which stripping leaves in a program: its functions with
// names, files, lines, sizes of stack frames and inlined calls. Layouts of Go 1.2, 1.16, 1.18 and 1.20, each
// in use until the next. Sources: golang.org/s/go12symtab, src/runtime/symtab.go and
// src/cmd/link/internal/ld/pcln.go of Go. Refers to the bytes. Every offset is checked: a damaged table gives
// no or wrong names, nothing worse.
class GoPclntab {
  public:
    enum class Layout : std::uint8_t { Go12, Go116, Go118, Go120 };

    struct Function {
        std::uint64_t entry = 0;
        std::uint64_t end = 0;
        std::uint64_t at = 0;  // of its record, in functions()
    };
    // Tables of a function that give a number for every address in it.
    enum class PcTable : std::uint8_t { StackSize, File, Line };

    static constexpr std::uint64_t kHeaderBytes = 8;
    // Whether a table begins there: its magic number and what can be told of the rest of the header.
    static bool recognises(const OrderedBytes& at);
    // Nothing when it is no such table. The bytes may reach beyond it. `text`: where the program's Go code
    // begins, for tables that do not tell it (Go 1.26 and later, programs that can be moved); else 0.
    static std::optional<GoPclntab> parse(const OrderedBytes& bytes, std::uint64_t text);

    Layout layout() const { return layout_; }
    std::uint64_t functionCount() const { return count_; }
    Function function(std::uint64_t index) const;
    // Nothing for addresses before the first and behind the last function.
    std::optional<Function> find(std::uint64_t pc) const;

    std::string_view name(const Function& f) const { return nameAt(field(f, kName)); }
    // A name by its offset, as inlined calls tell it.
    std::string_view nameAt(std::uint64_t offset) const { return names_.text(offset); }
    // True when a name begins at the offset.
    bool isName(std::uint64_t offset) const;

    // The value of a table at an address of the function; -1 when it has none there. Tables are walked from
    // the function's beginning: every step is taken from `steps`, and with none left nothing is found.
    std::int32_t value(const Function& f, PcTable table, std::uint64_t pc, std::uint64_t& steps) const;
    // The same for PCDATA number `index`.
    std::int32_t pcData(const Function& f, std::uint32_t index, std::uint64_t pc, std::uint64_t& steps) const;
    // FUNCDATA number `index`: an address until Go 1.17, since then an offset from go:func.*. Nothing when
    // the function has none.
    std::optional<std::uint64_t> funcData(const Function& f, std::uint32_t index) const;

    struct SourceLine {
        std::string_view file;  // "" when not told
        std::uint32_t line = 0;
    };
    SourceLine sourceLine(const Function& f, std::uint64_t pc, std::uint64_t& steps) const;

  private:
    // Fields of a function's record: how many 32-bit numbers behind its entry.
    static constexpr std::uint32_t kName = 0;
    static constexpr std::uint32_t kPcTables = 3;  // pcsp, pcfile, pcln
    static constexpr std::uint32_t kPcDataCount = 6;
    static constexpr std::uint32_t kUnit = 7;  // since Go 1.16

    bool entriesAreOffsets() const { return layout_ >= Layout::Go118; }
    std::uint64_t entryBytes() const { return entriesAreOffsets() ? 4 : functions_.wordBytes(); }
    // Size of the record without its lists of PCDATA and FUNCDATA.
    std::uint64_t recordBytes() const;
    std::uint32_t field(const Function& f, std::uint32_t n) const;
    std::uint64_t tableEntry(std::uint64_t index) const;
    bool placeParts(const OrderedBytes& bytes);
    std::int32_t walk(std::uint64_t table, const Function& f, std::uint64_t pc, std::uint64_t& steps) const;
    std::string_view fileOf(const Function& f, std::int32_t number) const;

    Layout layout_ = Layout::Go12;
    std::uint8_t quantum_ = 1;  // what addresses of instructions are multiples of
    std::uint64_t text_ = 0;
    std::uint64_t count_ = 0;
    OrderedBytes names_;
    OrderedBytes units_;  // since Go 1.16: by compilation unit and file number, offsets into files_
    OrderedBytes files_;
    OrderedBytes values_;     // the tables by address
    OrderedBytes functions_;  // pairs of entry and offset of the record, then the records
};

}  // namespace golanes
