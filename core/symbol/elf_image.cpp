// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/elf_image.h"

#include <fmt/format.h>

namespace golanes {

namespace {

constexpr std::string_view kMagic =
    "\x7f"
    "ELF";
constexpr std::uint16_t kTypeDynamic = 3;  // ET_DYN
constexpr std::uint32_t kLoad = 1;         // PT_LOAD
constexpr std::uint32_t kNote = 4;         // PT_NOTE
constexpr std::uint32_t kNoteSection = 7;  // SHT_NOTE
constexpr std::uint64_t kCompressed = 0x800;
constexpr std::uint64_t kLongestBuildId = 64;
// Of program headers and of sections with notes; a real file has a dozen. Each may be asked for every
// address.
constexpr std::uint64_t kMostSegments = 64;
constexpr int kMostNotes = 64;

}  // namespace

bool ElfImage::recognises(std::span<const std::byte> head) {
    return head.size() >= kMagic.size() &&
           std::string_view(reinterpret_cast<const char*>(head.data()), kMagic.size()) == kMagic;
}

Result<ElfImage> ElfImage::parse(std::span<const std::byte> bytes) {
    if (!recognises(bytes)) return fail(ErrorCode::NotATrace, "This is no ELF file.");
    const OrderedBytes ident(bytes, false, true);
    const bool is64 = ident.u8(4) == 2;
    const bool bigEndian = ident.u8(5) == 2;
    if (!ident.holds(0, is64 ? 64 : 52)) return fail(ErrorCode::Damaged, "The ELF header is cut.");
    ElfImage image;
    image.file_ = OrderedBytes(bytes, bigEndian, is64);
    const OrderedBytes& f = image.file_;
    image.machine_ = f.u16(18);
    image.movable_ = f.u16(16) == kTypeDynamic;
    const std::uint64_t segments = f.word(is64 ? 32 : 28);
    const std::uint64_t sections = f.word(is64 ? 40 : 32);
    const std::uint64_t counts = is64 ? 54 : 42;  // e_phentsize and those behind it
    std::uint64_t sectionCount = f.u16(counts + 6);
    std::uint32_t names = f.u16(counts + 8);
    // More sections than fit into the header's field: the first section tells.
    if (sections != 0 && sectionCount == 0) sectionCount = f.word(sections + (is64 ? 32 : 20));
    if (names == 0xffff) names = f.u32(sections + (is64 ? 40 : 24));
    image.readSegments(segments, f.u16(counts), f.u16(counts + 2));
    image.readSections(sections, f.u16(counts + 4), sectionCount, names);
    return image;
}

void ElfImage::readSegments(std::uint64_t offset, std::uint64_t stride, std::uint64_t count) {
    const bool wide = file_.is64();
    if (stride < (wide ? 56u : 32u)) return;
    count = std::min(count, kMostSegments);
    for (std::uint64_t i = 0; i < count && file_.holds(offset, stride); ++i, offset += stride) {
        const std::uint32_t type = file_.u32(offset);
        const std::uint32_t flags = file_.u32(offset + (wide ? 4 : 24));
        Segment s;
        s.offset = file_.word(offset + (wide ? 8 : 4));
        s.address = file_.word(offset + (wide ? 16 : 8));
        s.fileBytes = file_.word(offset + (wide ? 32 : 16));
        s.memoryBytes = file_.word(offset + (wide ? 40 : 20));
        s.executable = (flags & 1) != 0;
        s.writable = (flags & 2) != 0;
        if (type == kNote && buildId_.empty()) buildId_ = gnuBuildId(file_.part(s.offset, s.fileBytes));
        if (type == kLoad) segments_.push_back(s);
    }
}

void ElfImage::readSections(std::uint64_t offset, std::uint64_t stride, std::uint64_t count,
                            std::uint32_t names) {
    const bool wide = file_.is64();
    if (stride < (wide ? 64u : 40u) || offset == 0) return;
    std::vector<std::uint32_t> nameOffsets;
    for (std::uint64_t i = 0; i < count && file_.holds(offset, stride); ++i, offset += stride) {
        Section s;
        s.type = file_.u32(offset + 4);
        s.flags = file_.word(offset + 8);
        s.address = file_.word(offset + (wide ? 16 : 12));
        s.offset = file_.word(offset + (wide ? 24 : 16));
        s.bytes = file_.word(offset + (wide ? 32 : 20));
        s.link = file_.u32(offset + (wide ? 40 : 24));
        nameOffsets.push_back(file_.u32(offset));
        sections_.push_back(s);
    }
    if (names >= sections_.size()) return;
    const OrderedBytes texts = contents(sections_[names]);
    int notes = 0;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        sections_[i].name = texts.text(nameOffsets[i]);
        if (buildId_.empty() && sections_[i].type == kNoteSection && ++notes <= kMostNotes) {
            buildId_ = gnuBuildId(contents(sections_[i]));
        }
    }
}

const ElfImage::Section* ElfImage::section(std::string_view name) const {
    const auto it = std::ranges::find(sections_, name, &Section::name);
    return it != sections_.end() ? &*it : nullptr;
}

OrderedBytes ElfImage::contents(const Section& section) const {
    if (section.type == kNoBits || (section.flags & kCompressed) != 0) return {};
    return file_.part(section.offset, section.bytes);
}

OrderedBytes ElfImage::contents(const Segment& segment) const {
    const OrderedBytes rest = file_.from(segment.offset);
    return rest.part(0, std::min(rest.size(), segment.fileBytes));
}

OrderedBytes ElfImage::at(std::uint64_t address) const {
    for (const Segment& s : segments_) {
        if (address - s.address < s.fileBytes) return contents(s).from(address - s.address);
    }
    return {};
}

std::optional<std::uint64_t> ElfImage::addressOf(std::uint64_t fileOffset) const {
    for (const Segment& s : segments_) {
        if (fileOffset - s.offset < s.fileBytes) return s.address + (fileOffset - s.offset);
    }
    return std::nullopt;
}

// Notes are {u32 name size, u32 content size, u32 type, name, content}, each part padded to 4 bytes.
std::string gnuBuildId(const OrderedBytes& notes) {
    constexpr std::uint32_t kBuildIdType = 3;
    const auto padded = [](std::uint64_t n) { return (n + 3) & ~std::uint64_t{3}; };
    std::string id;
    for (std::uint64_t at = 0; notes.holds(at, 12);) {
        const std::uint64_t content = at + 12 + padded(notes.u32(at));
        const std::uint64_t bytes = notes.u32(at + 4);
        if (!notes.holds(content, bytes)) break;
        if (notes.u32(at + 8) == kBuildIdType && notes.text(at + 12) == "GNU" && bytes <= kLongestBuildId) {
            for (std::uint64_t i = 0; i < bytes; ++i) id += fmt::format("{:02x}", notes.u8(content + i));
            break;
        }
        at = content + padded(bytes);
    }
    return id;
}

}  // namespace golanes
