// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/dwarf_file.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace golanes {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;  // of the file, and of its sections inflated
constexpr std::uint64_t kMostLineBytes = std::uint64_t{64}
                                         << 20;  // of .debug_line: a byte can make 48 in memory
constexpr std::uint64_t kCompressed = 0x800;     // SHF_COMPRESSED

// How large a section gets when it is inflated (Elf32_Chdr, Elf64_Chdr; "ZLIB" and a size in .zdebug_…).
std::uint64_t inflatedSize(const ElfImage& image, const ElfImage::Section& s) {
    const OrderedBytes bytes = image.file().part(s.offset, s.bytes);
    if ((s.flags & kCompressed) != 0) return bytes.is64() ? bytes.u64(8) : bytes.u32(4);
    if (!s.name.starts_with(".zdebug")) return s.bytes;
    std::uint64_t size = 0;
    for (std::uint64_t i = 4; i < 12; ++i) size = size << 8 | bytes.u8(i);
    return size;
}

struct Sizes {
    bool acceptable = false;
    std::uint64_t lines = 0;
};

Sizes sizesOf(const ElfImage& image) {
    Sizes sizes;
    std::uint64_t left = kMostBytes;
    bool any = image.section(".eh_frame") != nullptr;
    for (const ElfImage::Section& s : image.sections()) {
        if (s.name == ".gnu_debugaltlink" || s.name == ".debug_sup") return {};
        const bool debug = s.name.starts_with(".debug_") || s.name.starts_with(".zdebug_");
        if (!debug && (s.flags & kCompressed) == 0) continue;
        const std::uint64_t size = inflatedSize(image, s);
        if (size > left) return {};
        left -= size;
        any = any || s.name.ends_with("debug_info") || s.name.ends_with("debug_frame");
        if (s.name.ends_with("debug_line")) sizes.lines += size;
    }
    sizes.acceptable = any && image.file().size() <= kMostBytes;
    return sizes;
}

}  // namespace

std::shared_ptr<const DwarfFile> DwarfFile::open(const ElfImage& image) {
    const Sizes sizes = sizesOf(image);
    if (!sizes.acceptable || elf_version(EV_CURRENT) == EV_NONE) return nullptr;
    auto file = std::make_shared<DwarfFile>();
    const std::span<const std::byte> bytes = image.file().bytes();
    file->copy_.resize(bytes.size());
    std::memcpy(file->copy_.data(), bytes.data(), bytes.size());
    file->elf_ = elf_memory(file->copy_.data(), file->copy_.size());
    if (!file->elf_) return nullptr;
    file->dwarf_ = dwarf_begin_elf(file->elf_, DWARF_C_READ, nullptr);
    file->linesFit_ = sizes.lines <= kMostLineBytes;
    return file;
}

DwarfFile::~DwarfFile() {
    if (dwarf_) dwarf_end(dwarf_);
    if (elf_) elf_end(elf_);
}

}  // namespace golanes
