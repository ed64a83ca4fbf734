// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/go_pclntab.h"

namespace golanes {

namespace {

constexpr std::uint32_t kNothing = 0xffffffffu;

std::optional<GoPclntab::Layout> layoutOf(std::uint32_t magic) {
    switch (magic) {
        case 0xfffffffb:
            return GoPclntab::Layout::Go12;
        case 0xfffffffa:
            return GoPclntab::Layout::Go116;
        case 0xfffffff0:
            return GoPclntab::Layout::Go118;
        case 0xfffffff1:
            return GoPclntab::Layout::Go120;
        default:
            return std::nullopt;
    }
}

}  // namespace

bool GoPclntab::recognises(const OrderedBytes& at) {
    const std::uint8_t quantum = at.u8(6);
    return at.holds(0, kHeaderBytes) && layoutOf(at.u32(0)) && at.u16(4) == 0 &&
           (quantum == 1 || quantum == 2 || quantum == 4) && at.u8(7) == at.wordBytes();
}

std::optional<GoPclntab> GoPclntab::parse(const OrderedBytes& bytes, std::uint64_t text) {
    if (!recognises(bytes)) return std::nullopt;
    GoPclntab table;
    table.layout_ = *layoutOf(bytes.u32(0));
    table.quantum_ = bytes.u8(6);
    table.text_ = text;
    if (!table.placeParts(bytes)) return std::nullopt;
    return table;
}

// Go 1.2: count, pairs, end, offset of the files; all other offsets count from the table's beginning.
// Go 1.16: count, number of files, [1.18: beginning of the code,] and where each part begins.
bool GoPclntab::placeParts(const OrderedBytes& bytes) {
    const std::uint64_t word = bytes.wordBytes();
    const auto header = [&](std::uint64_t n) { return bytes.word(kHeaderBytes + n * word); };
    count_ = header(0);
    if (layout_ == Layout::Go12) {
        names_ = values_ = bytes;
        functions_ = bytes.from(kHeaderBytes + word);
        // Offsets of records count from the beginning of all.
        if (count_ > bytes.size() / (2 * word)) return false;
        files_ = bytes.from(functions_.u32((2 * count_ + 1) * word));
        units_ = bytes;
    } else {
        std::uint64_t n = 2;
        if (entriesAreOffsets()) {
            const std::uint64_t told = header(n++);
            if (told != 0) text_ = told;
        }
        names_ = bytes.from(header(n));
        units_ = bytes.from(header(n + 1));
        files_ = bytes.from(header(n + 2));
        values_ = bytes.from(header(n + 3));
        functions_ = bytes.from(header(n + 4));
    }
    return count_ > 0 && count_ <= functions_.size() / (2 * entryBytes()) &&
           functions_.holds(2 * entryBytes() * count_, entryBytes());
}

std::uint64_t GoPclntab::recordBytes() const {
    switch (layout_) {
        case Layout::Go12:
            return entryBytes() + 32;
        case Layout::Go116:
        case Layout::Go118:
            return entryBytes() + 36;
        case Layout::Go120:
            return entryBytes() + 40;
    }
    return 0;
}

std::uint32_t GoPclntab::field(const Function& f, std::uint32_t n) const {
    return functions_.u32(f.at + entryBytes() + 4 * n);
}

// Entry of the function, or of the end behind the last.
std::uint64_t GoPclntab::tableEntry(std::uint64_t index) const {
    const std::uint64_t at = 2 * index * entryBytes();
    return entriesAreOffsets() ? text_ + functions_.u32(at) : functions_.word(at);
}

GoPclntab::Function GoPclntab::function(std::uint64_t index) const {
    const std::uint64_t at = (2 * index + 1) * entryBytes();
    std::uint64_t record = entriesAreOffsets() ? functions_.u32(at) : functions_.word(at);
    // Those of Go 1.2 count from the table's beginning, which functions_ leaves out.
    if (layout_ == Layout::Go12) record -= kHeaderBytes + functions_.wordBytes();
    return {tableEntry(index), tableEntry(index + 1), record};
}

std::optional<GoPclntab::Function> GoPclntab::find(std::uint64_t pc) const {
    std::uint64_t low = 0;
    std::uint64_t high = count_ + 1;  // the first entry beyond pc, the end included
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (tableEntry(middle) <= pc) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0 || low > count_) return std::nullopt;
    return function(low - 1);
}

bool GoPclntab::isName(std::uint64_t offset) const {
    // Names stand one behind the other, each ended by a NUL.
    return offset < names_.size() && names_.u8(offset) != 0 && (offset == 0 || names_.u8(offset - 1) == 0);
}

std::int32_t GoPclntab::value(const Function& f, PcTable table, std::uint64_t pc,
                              std::uint64_t& steps) const {
    return walk(field(f, kPcTables + static_cast<std::uint32_t>(table)), f, pc, steps);
}

std::int32_t GoPclntab::pcData(const Function& f, std::uint32_t index, std::uint64_t pc,
                               std::uint64_t& steps) const {
    if (index >= field(f, kPcDataCount)) return -1;
    return walk(functions_.u32(f.at + recordBytes() + 4 * std::uint64_t{index}), f, pc, steps);
}

std::optional<std::uint64_t> GoPclntab::funcData(const Function& f, std::uint32_t index) const {
    // The number of them is the last byte of the record.
    if (index >= functions_.u8(f.at + recordBytes() - 1)) return std::nullopt;
    std::uint64_t list = f.at + recordBytes() + 4 * std::uint64_t{field(f, kPcDataCount)};
    if (entriesAreOffsets()) {
        const std::uint32_t offset = functions_.u32(list + 4 * std::uint64_t{index});
        return offset == kNothing ? std::nullopt : std::optional<std::uint64_t>(offset);
    }
    const std::uint64_t word = functions_.wordBytes();
    // Aligned to words as the whole table is, of which functions_ begins at a multiple of them.
    list = (list + word - 1) & ~(word - 1);
    const std::uint64_t address = functions_.word(list + word * index);
    return address == 0 ? std::nullopt : std::optional(address);
}

// A table is a list of pairs: the change of the value (zigzag) and how many quanta of code it holds for, both
// as varints. The value begins at -1; a change of 0 ends the list, but for the first pair.
std::int32_t GoPclntab::walk(std::uint64_t table, const Function& f, std::uint64_t pc,
                             std::uint64_t& steps) const {
    if (table == 0) return -1;
    std::uint64_t at = table;
    bool sound = true;
    const auto varint = [&] {
        std::uint32_t v = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const std::uint8_t b = values_.u8(at++);
            v |= static_cast<std::uint32_t>(b & 0x7f) << shift;
            if (b < 0x80) return v;
        }
        sound = false;
        return v;
    };
    std::uint32_t value = kNothing;
    std::uint64_t covered = f.entry;
    for (; sound && at < values_.size() && steps > 0; --steps) {
        const bool first = at == table;
        const std::uint32_t change = varint();
        if (change == 0 && !first) break;
        value += (change & 1) != 0 ? ~(change >> 1) : change >> 1;
        covered += std::uint64_t{varint()} * quantum_;
        if (pc < covered) return static_cast<std::int32_t>(value);
    }
    return -1;
}

std::string_view GoPclntab::fileOf(const Function& f, std::int32_t number) const {
    if (number < 0) return {};
    const auto n = static_cast<std::uint64_t>(number);
    if (layout_ == Layout::Go12) return units_.text(files_.u32(4 * n));
    const std::uint64_t unit = field(f, kUnit);
    if (!units_.holds(4 * (unit + n), 4)) return {};
    const std::uint32_t offset = units_.u32(4 * (unit + n));
    return offset == kNothing ? std::string_view() : files_.text(offset);
}

GoPclntab::SourceLine GoPclntab::sourceLine(const Function& f, std::uint64_t pc, std::uint64_t& steps) const {
    const std::int32_t line = value(f, PcTable::Line, pc, steps);
    return {fileOf(f, value(f, PcTable::File, pc, steps)), line > 0 ? static_cast<std::uint32_t>(line) : 0};
}

}  // namespace golanes
