// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/binary.h"

#include "core/symbol/dwarf_frames.h"
#include "core/symbol/dwarf_lines.h"
#include "core/symbol/elf_symbols.h"

#include <filesystem>

namespace golanes {

namespace {

constexpr std::uint64_t kPage = 4096;
constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 30;

std::uint64_t pageBegin(std::uint64_t n) {
    return n & ~(kPage - 1);
}
std::uint64_t pageEnd(std::uint64_t n) {
    return pageBegin(n + kPage - 1);
}

// Looking for Go's table takes a walk through the whole file, which only makes sense with a sign of Go.
bool mayBeGo(const ElfImage& image) {
    if (image.sections().empty()) return true;
    for (const char* name : {".gopclntab", ".data.rel.ro.gopclntab", ".go.buildinfo", ".note.go.buildid"}) {
        if (image.section(name)) return true;
    }
    return false;
}

}  // namespace

bool mayBeOpened(const std::string& path) {
    for (const char* folder : {"/proc/", "/sys/", "/dev/"}) {
        if (path.starts_with(folder)) return false;
    }
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

Binary::Binary() = default;
Binary::~Binary() = default;

Result<std::shared_ptr<const Binary>> Binary::open(const std::string& path, Job& job) {
    if (!mayBeOpened(path)) return fail(ErrorCode::Io, "It is no regular file.");
    auto bytes = ByteSource::open(path, job, {.maxInflatedBytes = kMostBytes});
    if (!bytes) return tl::unexpected(bytes.error());
    auto image = ElfImage::parse((*bytes)->bytes());
    if (!image) return tl::unexpected(image.error());
    auto binary = std::make_shared<Binary>();
    binary->bytes_ = *bytes;
    binary->image_ = *std::move(image);
    binary->symbols_ = elfSymbols(binary->image_);
    if (mayBeGo(binary->image_)) {
        binary->go_ = GoProgram::find(binary->image_, binary->symbols_.addressOf("runtime.text"));
    }
    return binary;
}

const std::shared_ptr<const DwarfFile>& Binary::dwarfFile() const {
    std::call_once(fileOnce_, [this] { dwarfFile_ = DwarfFile::open(image_); });
    return dwarfFile_;
}

DwarfLines* Binary::dwarf() const {
    std::call_once(linesOnce_, [this] {
        const bool any = image_.section(".debug_info") || image_.section(".zdebug_info");
        if (any) lines_ = DwarfLines::of(dwarfFile());
    });
    return lines_.get();
}

DwarfFrames* Binary::frames() const {
    std::call_once(framesOnce_, [this] {
        if (image_.machine() == ElfImage::kX86_64) frames_ = DwarfFrames::of(dwarfFile());
    });
    return frames_.get();
}

std::string Binary::debugLink() const {
    const ElfImage::Section* link = image_.section(".gnu_debuglink");
    return link ? std::string(image_.contents(*link).text(0)) : std::string();
}

Fit fitOf(const ElfImage& image, const std::vector<MappedPiece>& pieces) {
    Fit fit = pieces.empty() ? Fit::Possible : Fit::Exact;
    for (const MappedPiece& piece : pieces) {
        Fit best = Fit::No;
        for (const ElfImage::Segment& s : image.segments()) {
            const std::uint64_t begin = pageBegin(s.offset);
            const std::uint64_t end = pageEnd(s.offset + s.fileBytes);
            const std::uint64_t length = piece.end - piece.begin;
            if (!s.executable || piece.fileOffset < begin || piece.fileOffset >= end) continue;
            const bool placed =
                image.movable() || piece.begin - piece.fileOffset == pageBegin(s.address) - begin;
            if (!placed) continue;
            const bool exact = piece.fileOffset == begin && length == end - begin;
            best = std::max(best, exact ? Fit::Exact : Fit::Possible);
        }
        fit = std::min(fit, best);
    }
    return fit;
}

}  // namespace golanes
