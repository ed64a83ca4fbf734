// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/elf_writer.h"

namespace golanes::test {

void ElfWriter::buildId(const std::string& raw) {
    PerfBytes note = bytes();
    note.u32(4).u32(raw.size()).u32(3).raw(std::string("GNU\0", 4)).raw(raw);
    section({.name = ".note.gnu.build-id", .type = 7, .address = 0x100000, .bytes = note.bytes()});
}

void ElfWriter::symbols(const std::vector<Symbol>& symbols, std::uint32_t type) {
    std::string names(1, '\0');
    PerfBytes table = bytes();
    const auto entry = [&](const Symbol& s, std::uint32_t name, std::uint16_t section) {
        const auto info = static_cast<std::uint8_t>(s.binding << 4 | s.type);
        if (is64_) {
            table.u32(name).u8(info).u8(0).u16(section).u64(s.address).u64(s.size);
        } else {
            table.u32(name).u32(s.address).u32(s.size).u8(info).u8(0).u16(section);
        }
    };
    entry({.name = "", .type = 0, .binding = 0}, 0, 0);
    for (const Symbol& s : symbols) {
        entry(s, static_cast<std::uint32_t>(names.size()), 1);
        names += s.name + '\0';
    }
    // The table of names comes right behind; the empty section stands first.
    const auto link = static_cast<std::uint32_t>(sections_.size() + 2);
    section({.name = type == 2 ? ".symtab" : ".dynsym",
             .type = type,
             .flags = 0,
             .bytes = table.bytes(),
             .link = link});
    section({.name = type == 2 ? ".strtab" : ".dynstr", .type = 3, .flags = 0, .bytes = names});
}

std::string ElfWriter::file() const {
    std::string names(1, '\0');
    std::vector<std::uint32_t> nameOf;
    for (const Section& s : sections_) {
        nameOf.push_back(static_cast<std::uint32_t>(names.size()));
        names += s.name + '\0';
    }
    const auto namesName = static_cast<std::uint32_t>(names.size());
    names += ".shstrtab" + std::string(1, '\0');

    std::size_t loads = 0;
    for (const Section& s : sections_) loads += s.address != 0;
    const std::uint64_t segmentsAt = is64_ ? 64 : 52;
    const std::uint64_t headersAt = offsetOf(sections_.size() + 1);
    PerfBytes f = bytes();
    f.raw(
         "\x7f"
         "ELF")
        .u8(is64_ ? 2 : 1)
        .u8(bigEndian_ ? 2 : 1)
        .u8(1)
        .raw(std::string(9, '\0'));
    f.u16(type_).u16(62).u32(1);
    word(word(word(f, 0), segmentsAt), sectionHeaders_ ? headersAt : 0);
    f.u32(0).u16(segmentsAt).u16(is64_ ? 56 : 32).u16(loads).u16(is64_ ? 64 : 40);
    f.u16(sectionHeaders_ ? sections_.size() + 2 : 0).u16(sectionHeaders_ ? sections_.size() + 1 : 0);
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        const Section& s = sections_[i];
        if (s.address == 0) continue;
        const std::uint32_t type = s.type == 7 ? 4 : 1;  // PT_NOTE, PT_LOAD
        const std::uint32_t flags = 4u | ((s.flags & 4) != 0 ? 1u : 0u) | ((s.flags & 1) != 0 ? 2u : 0u);
        f.u32(type);
        if (is64_) f.u32(flags);
        word(word(word(f, offsetOf(i)), s.address), s.address);
        word(word(f, s.bytes.size()), s.bytes.size());
        if (!is64_) f.u32(flags);
        word(f, 0x1000);
    }
    std::string out = f.bytes();
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        out.resize(offsetOf(i));
        out += sections_[i].bytes;
    }
    if (!sectionHeaders_) return out;
    out.resize(offsetOf(sections_.size()));
    out += names;
    out.resize(headersAt);
    PerfBytes headers = bytes();
    const auto header = [&](std::uint32_t name, const Section& s, std::uint64_t offset) {
        headers.u32(name).u32(s.type);
        word(word(word(word(headers, s.flags), s.address), offset), s.bytes.size());
        headers.u32(s.link).u32(0);
        word(word(headers, 1), 0);
    };
    header(0, {.name = "", .type = 0, .flags = 0}, 0);
    for (std::size_t i = 0; i < sections_.size(); ++i) header(nameOf[i], sections_[i], offsetOf(i));
    Section last{.name = "", .type = 3, .flags = 0};
    last.bytes = names;
    header(namesName, last, offsetOf(sections_.size()));
    return out + headers.bytes();
}

}  // namespace golanes::test
