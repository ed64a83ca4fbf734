// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/perf_writer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace golanes::test {

// Writes ELF files, by the System V ABI and independently of the reader. What has an address is loaded by one
// segment of its own.
class ElfWriter {
  public:
    struct Section {
        std::string name;
        std::uint32_t type = 1;   // SHT_PROGBITS
        std::uint64_t flags = 2;  // SHF_ALLOC; 4: code, 1: writable
        std::uint64_t address = 0;
        std::string bytes{};
        std::uint32_t link = 0;
    };
    struct Symbol {
        std::string name;
        std::uint64_t address = 0;
        std::uint64_t size = 0;
        std::uint8_t type = 2;     // STT_FUNC
        std::uint8_t binding = 1;  // STB_GLOBAL
    };

    explicit ElfWriter(bool bigEndian = false, bool is64 = true) : bigEndian_(bigEndian), is64_(is64) {}

    PerfBytes bytes() const { return PerfBytes(bigEndian_); }
    void movable() { type_ = 3; }
    void withoutSectionHeaders() { sectionHeaders_ = false; }
    void section(const Section& section) { sections_.push_back(section); }
    void buildId(const std::string& raw);
    // All symbols are defined in the section that was added first.
    void symbols(const std::vector<Symbol>& symbols, std::uint32_t type = 2);
    std::string file() const;

    // Where the bytes of a section stand in the file.
    static constexpr std::uint64_t kSectionStride = 0x1000;
    static std::uint64_t offsetOf(std::size_t section) { return (section + 1) * kSectionStride; }

  private:
    PerfBytes& word(PerfBytes& to, std::uint64_t v) const { return is64_ ? to.u64(v) : to.u32(v); }

    bool bigEndian_;
    bool is64_;
    std::uint16_t type_ = 2;  // ET_EXEC
    bool sectionHeaders_ = true;
    std::vector<Section> sections_;
};

}  // namespace golanes::test
