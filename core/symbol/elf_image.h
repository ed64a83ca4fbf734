// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/symbol/ordered_bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// An ELF file (System V ABI, chapters 4 and 5): what lies where in it and in memory. Both word sizes, both
// byte orders. Names and addresses are as in the file; what points outside of it is left out or empty. Refers
// to the bytes, which must outlive it.
//
// Read by ourselves and not by libelf: it is four small tables, libelf wants to write into the memory that it
// is given, and a binary that somebody sends along is as hostile as any other input.
class ElfImage {
  public:
    // A piece of the file that is loaded (PT_LOAD).
    struct Segment {
        std::uint64_t offset = 0;
        std::uint64_t fileBytes = 0;
        std::uint64_t address = 0;
        std::uint64_t memoryBytes = 0;
        bool executable = false;
        bool writable = false;
    };
    struct Section {
        std::string_view name;
        std::uint32_t type = 0;
        std::uint64_t flags = 0;
        std::uint64_t address = 0;
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        std::uint32_t link = 0;
        bool executable() const { return (flags & 4) != 0; }
    };
    enum SectionType : std::uint32_t { kSymbols = 2, kRela = 4, kNoBits = 8, kDynamicSymbols = 11 };
    enum Machine : std::uint16_t {
        kPpc64 = 21,
        kS390 = 22,
        kArm = 40,
        kX86_64 = 62,
        kAArch64 = 183,
        kRiscV = 243
    };

    static bool recognises(std::span<const std::byte> head);
    // Errors: NotATrace (no ELF file), Damaged.
    static Result<ElfImage> parse(std::span<const std::byte> bytes);

    const OrderedBytes& file() const { return file_; }
    std::uint16_t machine() const { return machine_; }
    // Loaded where there is room (ET_DYN: libraries, position-independent programs), not where it says.
    bool movable() const { return movable_; }
    const std::vector<Segment>& segments() const { return segments_; }
    const std::vector<Section>& sections() const { return sections_; }

    // Null when there is none of that name.
    const Section* section(std::string_view name) const;
    // Empty when it takes no room in the file, is compressed, or lies outside.
    OrderedBytes contents(const Section& section) const;
    // The bytes of a segment that are in the file.
    OrderedBytes contents(const Segment& segment) const;
    // The bytes of the file that are loaded at the address, up to the end of their segment.
    OrderedBytes at(std::uint64_t address) const;
    // Where the loaded byte of the file gets in memory, as the file says.
    std::optional<std::uint64_t> addressOf(std::uint64_t fileOffset) const;

    // The GNU build id as hexadecimal digits; "" when there is none.
    const std::string& buildId() const { return buildId_; }

  private:
    void readSegments(std::uint64_t offset, std::uint64_t stride, std::uint64_t count);
    void readSections(std::uint64_t offset, std::uint64_t stride, std::uint64_t count, std::uint32_t names);

    OrderedBytes file_;
    std::uint16_t machine_ = 0;
    bool movable_ = false;
    std::vector<Segment> segments_;
    std::vector<Section> sections_;
    std::string buildId_;
};

// The GNU build id in a list of notes, as hexadecimal digits; "" when it holds none.
std::string gnuBuildId(const OrderedBytes& notes);

}  // namespace golanes
